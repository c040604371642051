import type { Database } from "@tributary/db";
import { type Clock, err, invalid, ok, type Result } from "@tributary/kernel";
import { decidePassword } from "../passwords/decide-password.ts";
import { hashPassword, verifyPassword } from "../passwords/hash-password.ts";
import type { Person } from "../sessions/person.ts";
import { endAllSessions, startSession } from "../sessions/sessions.ts";
import { countTry, forgetTries } from "./count-try.ts";

/**
 * Changes the password of a person who knows the present one. Ends every session and starts a new one, whose token is
 * given back. Wrong guesses at the present password make the next ones wait.
 */
export async function changePassword(
  database: Database,
  person: Person,
  input: { present: string; next: string },
  clock: Clock,
): Promise<Result<{ token: string; expiresAt: Date }>> {
  const guess = { kind: "present_password", of: person.id } as const;
  const counted = await countTry(database, [guess], clock);
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
  await forgetTries(database, guess);
  const hash = await hashPassword(input.next);
  await database.platform.transaction().execute(async (trx) => {
    await trx
      .updateTable("identity.users")
      .set({ password_hash: hash })
      .where("id", "=", person.id)
      .execute();
    await endAllSessions(trx, person.id);
  });
  return ok(await startSession(database, person.id));
}
