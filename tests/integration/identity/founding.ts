import type { Database } from "@tributary/db";
import { type FoundedVendor, foundVendor, type VendorInput } from "@tributary/identity";
import { newId, unwrap } from "@tributary/kernel";

export const secret = "a secret of this test, long enough";
export const password = "four unrelated words";

/** A vendor and a director that nobody else has. */
export function vendorInput(changes: Partial<VendorInput> = {}): VendorInput {
  const tail = newId().slice(-8);
  return {
    name: "Acme",
    slug: `acme-${tail}`,
    currency: "USD",
    timeZone: "Europe/Berlin",
    locale: "en",
    personName: "Dana Director",
    email: `dana-${tail}@acme.example`,
    password,
    ...changes,
  };
}

export const nothing = async (): Promise<void> => {};

/** What a person types to sign in. */
export const from = (email: string) => ({ email, password, ip: "192.0.2.1" });

/** Tries to open a vendor with a director who gives a password. */
export const tryFound = (database: Database, input: VendorInput) =>
  foundVendor(database, { vendor: input, founder: { kind: "password", ...input } }, nothing);

/** A vendor with nothing in it but its director. */
export async function found(database: Database, input: VendorInput): Promise<FoundedVendor> {
  return unwrap(await tryFound(database, input));
}
