import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { newId } from "@tributary/kernel";

/** A vendor made for a test. */
export interface TestVendor {
  readonly id: string;
  readonly slug: string;
  /** All of the vendor, as a job sees it. */
  readonly scope: TenantScope;
  readonly programId: string;
}

/** A partner made for a test, with one member. */
export interface TestPartner {
  readonly id: string;
  readonly memberId: string;
}

/** Makes a vendor in US dollars and New York time, with one program. */
export async function makeVendor(database: Database, slug = `v-${newId().slice(-12)}`): Promise<TestVendor> {
  const id = newId();
  await database.platform
    .insertInto("platform.vendors")
    .values({
      id,
      slug,
      name: `Vendor ${slug}`,
      currency: "USD",
      time_zone: "America/New_York",
      locale: "en",
    })
    .execute();
  const scope = await scopeForJob(database, id);
  const programId = newId();
  await withTenant(database, scope, (tx) =>
    tx
      .insertInto("programs.programs")
      .values({
        id: programId,
        slug: "main",
        name: "Partner program",
        kind: "referral",
        currency: "USD",
        time_zone: "America/New_York",
      })
      .execute(),
  );
  return { id, slug, scope, programId };
}

/** Makes a partner with one rep. */
export async function makePartner(
  database: Database,
  vendor: TestVendor,
  name = "Northwind",
): Promise<TestPartner> {
  const id = newId();
  const memberId = newId();
  await withTenant(database, vendor.scope, async (tx) => {
    await tx.insertInto("recruitment.partners").values({ id, name, name_key: name.toLowerCase() }).execute();
    await tx
      .insertInto("recruitment.members")
      .values({
        id: memberId,
        partner_id: id,
        name: `Rep of ${name}`,
        name_key: `rep of ${name.toLowerCase()}`,
      })
      .execute();
  });
  return { id, memberId };
}
