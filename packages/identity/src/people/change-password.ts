import type { Database } from "@tributary/db";
import { err, invalid, ok, type Result } from "@tributary/kernel";
import { decidePassword } from "../passwords/decide-password.ts";
import { hashPassword, verifyPassword } from "../passwords/hash-password.ts";
import type { Person } from "../sessions/person.ts";
import { endAllSessions, startSession } from "../sessions/sessions.ts";
import { forgive, throttle } from "./throttle.ts";

/**
 * Changes the password of a person who knows the present one. Ends every session and starts a new one, whose token is
 * given back. Guesses at the present password are throttled as sign-ins are.
 */
export async function changePassword(
  database: Database,
  person: Person,
  input: { present: string; next: string; ip: string },
): Promise<Result<{ token: string; expiresAt: Date }>> {
  const counted = await throttle(database, "sign_in", { subject: person.email, ip: input.ip });
  if (!counted.ok) return counted;
  const user = await database.platform
    .selectFrom("identity.users")
    .where("id", "=", person.id)
    .select("password_hash")
    .executeTakeFirstOrThrow();
  if (!(await verifyPassword(user.password_hash, input.present)))
    return err(invalid("present", "password_wrong"));
  const decided = decidePassword(input.next, person.email, "next");
  if (!decided.ok) return decided;
  await forgive(database, "sign_in", person.email);
  const hash = await hashPassword(input.next);
  await database.platform
    .updateTable("identity.users")
    .set({ password_hash: hash })
    .where("id", "=", person.id)
    .execute();
  await endAllSessions(database, person.id);
  return ok(await startSession(database, person.id));
}
