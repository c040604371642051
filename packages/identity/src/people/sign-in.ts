import type { Database } from "@tributary/db";
import { type Clock, domainError, err, normaliseEmail, ok, type Result } from "@tributary/kernel";
import { verifyPassword } from "../passwords/hash-password.ts";
import { startSession } from "../sessions/sessions.ts";
import { countTry, forgetTries, type TryKey, uncountTry } from "./count-try.ts";

/** What a person types, and from where. */
export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly ip: string;
  /** Who has signed in before from this browser, as `readBrowserMark` tells it. */
  readonly knownUserId?: string | null | undefined;
}

/**
 * Signs a person in with a new session. An unknown address, a wrong password and an account that was ended are
 * refused alike, in the same time. Wrong tries make the next ones wait, for the account and for the network address:
 * `throttled`. A browser from which the person has signed in before is counted by itself, so a stranger who guesses
 * away keeps nobody out of their own account.
 */
export async function signIn(
  database: Database,
  input: SignInInput,
  clock: Clock,
): Promise<Result<{ userId: string; token: string; expiresAt: Date }>> {
  const email = normaliseEmail(input.email);
  const user = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .select(["id", "password_hash"])
    .executeTakeFirst();
  const isKnownBrowser = user !== undefined && user.id === input.knownUserId;
  const account: TryKey = isKnownBrowser ? { kind: "browser", of: user.id } : { kind: "account", of: email };
  const address: TryKey = { kind: "address", of: input.ip };
  const counted = await countTry(database, isKnownBrowser ? [account] : [account, address], clock);
  if (!counted.ok) return counted;
  const fits = await verifyPassword(user?.password_hash ?? null, input.password);
  if (!user || !fits) return err(domainError("credentials_refused", {}));
  await forgetTries(database, account);
  if (!isKnownBrowser) await uncountTry(database, address);
  return ok({ userId: user.id, ...(await startSession(database, user.id)) });
}
