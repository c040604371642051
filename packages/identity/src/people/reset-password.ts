import type { Database } from "@tributary/db";
import { recordPlatformEvent } from "@tributary/db";
import {
  type Clock,
  domainError,
  err,
  hourMs,
  newId,
  normaliseEmail,
  ok,
  type Result,
} from "@tributary/kernel";
import { readLink } from "../links/sign-link.ts";
import { decidePassword } from "../passwords/decide-password.ts";
import { hashPassword } from "../passwords/hash-password.ts";
import { endAllSessions } from "../sessions/sessions.ts";
import { forgetTries } from "./count-try.ts";
import { passwordResetRequested } from "./identity-events.ts";
import { throttle } from "./throttle.ts";

/**
 * Asks for a link to set a new password. The answer is the same whether the address is known or not; only a known
 * one gets a mail. A link is good for one hour and one use, and a new one takes the place of the old.
 */
export async function requestPasswordReset(
  database: Database,
  input: { email: string; ip: string },
  clock: Clock,
): Promise<Result<null>> {
  const email = normaliseEmail(input.email);
  const counted = await throttle(database, "reset", { subject: email, ip: input.ip });
  if (!counted.ok) return counted;
  const user = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .select("id")
    .executeTakeFirst();
  if (!user) return ok(null);
  await database.platform.transaction().execute(async (trx) => {
    const id = newId();
    await trx.deleteFrom("identity.password_resets").where("user_id", "=", user.id).execute();
    const expiresAt = new Date(clock.now().getTime() + hourMs);
    await trx
      .insertInto("identity.password_resets")
      .values({ id, user_id: user.id, expires_at: expiresAt })
      .execute();
    await recordPlatformEvent(trx, passwordResetRequested, { reset_id: id });
  });
  database.relay.wake();
  return ok(null);
}

/** Whose link it is, without using it up; null when it is used, replaced, altered or too old. */
export async function findPasswordReset(
  database: Database,
  { token, secret }: { token: string; secret: string },
  clock: Clock,
): Promise<{ id: string; userId: string; email: string; name: string; locale: "en" | "ru" } | null> {
  const id = readLink(secret, "reset", token);
  if (!id) return null;
  const row = await database.platform
    .selectFrom("identity.password_resets as r")
    .innerJoin("identity.users as u", "u.id", "r.user_id")
    .where("r.id", "=", id)
    .where("r.expires_at", ">", clock.now())
    .select(["r.id", "u.id as userId", "u.email", "u.name", "u.locale"])
    .executeTakeFirst();
  return row ?? null;
}

/** For the mail: who asked, by the id of the request. Null when it has been used or replaced. */
export async function getPasswordResetForMail(
  db: Database["platform"],
  resetId: string,
): Promise<{ email: string; name: string; locale: "en" | "ru" } | null> {
  const row = await db
    .selectFrom("identity.password_resets as r")
    .innerJoin("identity.users as u", "u.id", "r.user_id")
    .where("r.id", "=", resetId)
    .select(["u.email", "u.name", "u.locale"])
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Sets a new password by a link and ends every session of the person. The link is used up in the same statement that
 * reads it, so of two that come at once one wins.
 */
export async function resetPassword(
  database: Database,
  { token, secret, password }: { token: string; secret: string; password: string },
  clock: Clock,
): Promise<Result<{ userId: string }>> {
  const reset = await findPasswordReset(database, { token, secret }, clock);
  if (!reset) return err(domainError("link_expired", {}));
  const decided = decidePassword(password, reset.email);
  if (!decided.ok) return decided;
  const hash = await hashPassword(password);
  const used = await database.platform.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom("identity.password_resets")
      .where("id", "=", reset.id)
      .where("expires_at", ">", clock.now())
      .returning("user_id")
      .executeTakeFirst();
    if (!row) return false;
    await trx
      .updateTable("identity.users")
      .set({ password_hash: hash })
      .where("id", "=", row.user_id)
      .execute();
    await endAllSessions(trx, row.user_id);
    return true;
  });
  if (!used) return err(domainError("link_expired", {}));
  // Whoever owns the mailbox does not wait for what strangers have tried.
  await forgetTries(database, { kind: "account", of: reset.email });
  return ok({ userId: reset.userId });
}
