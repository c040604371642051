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
import type { VendorInput } from "./vendor-input.ts";

/** A vendor that has just been opened, and its first person. */
export interface FoundedVendor {
  readonly vendorId: string;
  readonly userId: string;
}

/**
 * Opens a vendor with its first director, and furnishes it in the same transaction: there is never a vendor without
 * what `furnish` makes. A person who has an account already must give its password (`credentials_refused`), so nobody
 * can be made director in somebody else's name. A slug in use is `taken`.
 */
export async function foundVendor(
  database: Database,
  input: VendorInput,
  furnish: (tx: TenantTx) => Promise<void>,
): Promise<Result<FoundedVendor>> {
  const person = await decidePerson(database, input);
  if (!person.ok) return person;
  const { userId, passwordHash } = person.value;
  const vendor = {
    id: newId(),
    slug: input.slug,
    name: input.name,
    currency: input.currency,
    timeZone: input.timeZone,
    locale: input.locale,
    accentHue: 250,
  };
  try {
    await withFoundedVendor(database, {
      found: async (trx) => {
        if (passwordHash) await insertPerson(trx, userId, input, passwordHash);
        const { id, slug, name, currency, locale } = vendor;
        await trx
          .insertInto("platform.vendors")
          .values({ id, slug, name, currency, locale, time_zone: vendor.timeZone })
          .execute();
        await trx
          .insertInto("identity.vendor_memberships")
          .values({ vendor_id: id, user_id: userId, role: "director" })
          .execute();
        return scopeForJobOf(vendor);
      },
      furnish,
    });
    return ok({ vendorId: vendor.id, userId });
  } catch (error) {
    const constraint = uniqueViolationOf(error);
    if (constraint === "vendors_slug_key") return err(domainError("taken", { field: "slug" }));
    if (constraint === "users_email_key") return err(domainError("credentials_refused", {}));
    throw error;
  }
}

async function decidePerson(
  database: Database,
  { email, password }: VendorInput,
): Promise<Result<{ userId: string; passwordHash: string | null }>> {
  const known = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .select(["id", "password_hash", "disabled_at"])
    .executeTakeFirst();
  if (known) {
    const fits = await verifyPassword(known.disabled_at ? null : known.password_hash, password);
    return fits ? ok({ userId: known.id, passwordHash: null }) : err(domainError("credentials_refused", {}));
  }
  const decided = decidePassword(password, email);
  if (!decided.ok) return decided;
  return ok({ userId: newId(), passwordHash: await hashPassword(password) });
}

async function insertPerson(
  trx: Transaction<PlatformTables>,
  id: string,
  { email, personName, locale, timeZone }: VendorInput,
  passwordHash: string,
): Promise<void> {
  await trx
    .insertInto("identity.users")
    .values({ id, email, name: personName, locale, time_zone: timeZone, password_hash: passwordHash })
    .execute();
}
