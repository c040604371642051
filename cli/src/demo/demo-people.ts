import type { Database } from "@tributary/db";
import { hashPassword } from "@tributary/identity";
import { newId } from "@tributary/kernel";
import type { DemoPerson, DemoVendor } from "./demo-vendor.ts";

/** The password of everybody in the demo. */
export const demoPassword = "tributary-demo";

/** Makes the people of a demo vendor and of its showcase partner who are missing; gives everybody's id by address. */
export async function ensurePeople(database: Database, vendor: DemoVendor): Promise<Map<string, string>> {
  const people = [...vendor.staff, ...vendor.showcase.people];
  const known = await idsByEmail(database, people);
  for (const { email, name, locale } of people) {
    if (known.has(email)) continue;
    await database.platform
      .insertInto("identity.users")
      .values({
        id: newId(),
        email,
        name,
        locale,
        time_zone: vendor.timeZone,
        password_hash: await hashPassword(demoPassword),
      })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .execute();
  }
  return idsByEmail(database, people);
}

async function idsByEmail(database: Database, people: readonly DemoPerson[]): Promise<Map<string, string>> {
  const rows = await database.platform
    .selectFrom("identity.users")
    .where(
      "email",
      "in",
      people.map(({ email }) => email),
    )
    .select(["id", "email"])
    .execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Lets the vendor's own people in, but the director, who has opened it. */
export async function ensureStaff(
  database: Database,
  vendorId: string,
  { staff }: DemoVendor,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = staff.map(({ email, role }) => ({
    vendor_id: vendorId,
    user_id: people.get(email) as string,
    role,
  }));
  await database.platform
    .insertInto("identity.vendor_memberships")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["vendor_id", "user_id"]).doNothing())
    .execute();
}
