import {
  type Database,
  type PlatformTables,
  type TenantTx,
  uniqueViolationOf,
  withFoundedVendor,
} from "@tributary/db";
import { domainError, err, newId, ok, type Result } from "@tributary/kernel";
import type { Transaction } from "kysely";
import { decidePassword } from "../passwords/decide-password.ts";
import { hashPassword, verifyPassword } from "../passwords/hash-password.ts";
import { scopeForJobOf } from "../scopes/scope-for-job.ts";
import type { VendorFields } from "./vendor-input.ts";

/** Who becomes the first director: whoever is signed in, or whoever knows or now chooses the password of an address. */
export type Founder =
  | { readonly kind: "session"; readonly userId: string }
  | {
      readonly kind: "password";
      readonly email: string;
      readonly personName: string;
      readonly password: string;
    };

/** A vendor to be opened. */
export interface Founding {
  readonly vendor: VendorFields;
  readonly founder: Founder;
  /** The sign-up whose link is used up by it. */
  readonly signUpId?: string;
}

/** A vendor that has just been opened, and its first person. */
export interface FoundedVendor {
  readonly vendorId: string;
  readonly userId: string;
}

/**
 * Opens a vendor with its first director, and furnishes it in the same transaction: there is never a vendor without
 * what `furnish` makes. A person who has an account already must give its password (`credentials_refused`), so nobody
 * can be made director in somebody else's name. A slug in use is `taken`; a sign-up that was used is `link_expired`.
 */
export async function foundVendor(
  database: Database,
  { vendor: fields, founder, signUpId }: Founding,
  furnish: (tx: TenantTx) => Promise<void>,
): Promise<Result<FoundedVendor>> {
  const person = await decidePerson(database, founder);
  if (!person.ok) return person;
  const { userId, account } = person.value;
  const { name, slug, currency, timeZone, locale } = fields;
  const vendor = { id: newId(), accentHue: 250, name, slug, currency, timeZone, locale };
  try {
    await withFoundedVendor(database, {
      found: async (trx) => {
        if (signUpId) await takeSignUp(trx, signUpId);
        if (account) await insertPerson(trx, userId, account, fields);
        await trx
          .insertInto("platform.vendors")
          .values({ id: vendor.id, slug, name, currency, locale, time_zone: timeZone })
          .execute();
        await trx
          .insertInto("identity.vendor_memberships")
          .values({ vendor_id: vendor.id, user_id: userId, role: "director" })
          .execute();
        return scopeForJobOf(vendor);
      },
      furnish,
    });
    return ok({ vendorId: vendor.id, userId });
  } catch (error) {
    if (error instanceof SignUpUsedError) return err(domainError("link_expired", {}));
    const constraint = uniqueViolationOf(error);
    if (constraint === "vendors_slug_key") return err(domainError("taken", { field: "slug" }));
    if (constraint === "users_email_key") return err(domainError("credentials_refused", {}));
    throw error;
  }
}

/** What is written of a person who had no account. */
interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

async function decidePerson(
  database: Database,
  founder: Founder,
): Promise<Result<{ userId: string; account: NewAccount | null }>> {
  if (founder.kind === "session") return ok({ userId: founder.userId, account: null });
  const { email, personName: name, password } = founder;
  const known = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .select(["id", "password_hash", "disabled_at"])
    .executeTakeFirst();
  if (known) {
    const fits = await verifyPassword(known.disabled_at ? null : known.password_hash, password);
    return fits ? ok({ userId: known.id, account: null }) : err(domainError("credentials_refused", {}));
  }
  const decided = decidePassword(password, email);
  if (!decided.ok) return decided;
  return ok({ userId: newId(), account: { email, name, passwordHash: await hashPassword(password) } });
}

async function insertPerson(
  trx: Transaction<PlatformTables>,
  id: string,
  { email, name, passwordHash }: NewAccount,
  { locale, timeZone }: VendorFields,
): Promise<void> {
  await trx
    .insertInto("identity.users")
    .values({ id, email, name, locale, time_zone: timeZone, password_hash: passwordHash })
    .execute();
}

/** Thrown to roll everything back: of two who use one link at once, one wins. */
class SignUpUsedError extends Error {}

async function takeSignUp(trx: Transaction<PlatformTables>, id: string): Promise<void> {
  const used = await trx
    .deleteFrom("identity.sign_ups")
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  if (!used) throw new SignUpUsedError();
}
