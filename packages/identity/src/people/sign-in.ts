import type { Database } from "@tributary/db";
import { domainError, err, normaliseEmail, ok, type Result } from "@tributary/kernel";
import { verifyPassword } from "../passwords/hash-password.ts";
import { startSession } from "../sessions/sessions.ts";
import { forgive, throttle } from "./throttle.ts";

/** What a person types, and from where. */
export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly ip: string;
}

/**
 * Signs a person in with a new session. An unknown address, a wrong password and an account that was ended are
 * refused alike, in the same time. Too many tries of one address or network address: `throttled`.
 */
export async function signIn(
  database: Database,
  input: SignInInput,
): Promise<Result<{ userId: string; token: string; expiresAt: Date }>> {
  const email = normaliseEmail(input.email);
  const counted = await throttle(database, "sign_in", { subject: email, ip: input.ip });
  if (!counted.ok) return counted;
  const user = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .select(["id", "password_hash"])
    .executeTakeFirst();
  const fits = await verifyPassword(user?.password_hash ?? null, input.password);
  if (!user || !fits) return err(domainError("credentials_refused", {}));
  await forgive(database, "sign_in", email);
  return ok({ userId: user.id, ...(await startSession(database, user.id)) });
}
