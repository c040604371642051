import { randomBytes } from "node:crypto";
import type { Database, PlatformDb } from "@tributary/db";
import { Lucia, TimeSpan } from "lucia";
import type { Person, UserAttributes } from "./person.ts";
import { sessionAdapter } from "./session-adapter.ts";

type Engine = Lucia<Record<never, never>, UserAttributes>;

declare module "lucia" {
  interface Register {
    Lucia: Engine;
    DatabaseUserAttributes: UserAttributes;
  }
}

const idleDays = 30;
const engines = new WeakMap<Database, Engine>();

function engineOf(database: Database): Engine {
  const known = engines.get(database);
  if (known) return known;
  const engine: Engine = new Lucia(sessionAdapter(database.platform), {
    sessionExpiresIn: new TimeSpan(idleDays, "d"),
    getUserAttributes: (attributes) => attributes,
  });
  engines.set(database, engine);
  return engine;
}

/** Starts a session; gives its token, 256 random bits, which is told to the browser and to nobody else. */
export async function startSession(
  database: Database,
  userId: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const { expiresAt } = await engineOf(database).createSession(userId, {}, { sessionId: token });
  return { token, expiresAt };
}

/**
 * The person of a session, or null. Memberships are read anew each time, so a change of role holds from the next
 * request on. `prolongedTo` is set when the cookie should be sent again.
 */
export async function findSession(
  database: Database,
  token: string,
): Promise<{ person: Person; prolongedTo: Date | null } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const { session, user } = await engineOf(database).validateSession(token);
  if (!session) return null;
  return { person: user, prolongedTo: session.fresh ? session.expiresAt : null };
}

/** Ends one session. */
export async function endSession(database: Database, token: string): Promise<void> {
  await engineOf(database).invalidateSession(token);
}

/** Ends every session of a person: signed out everywhere. In the transaction of what made it necessary, if given one. */
export async function endAllSessions(db: PlatformDb, userId: string): Promise<void> {
  await sessionAdapter(db).deleteUserSessions(userId);
}

/** Removes sessions that have run out. For the worker's clean-up. */
export async function removeExpiredSessions(database: Database): Promise<void> {
  await engineOf(database).deleteExpiredSessions();
}
