import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type Person, type StaffRole, scopeForStaff } from "@tributary/identity";
import { dayMs, fixedClock, newId, unwrap } from "@tributary/kernel";
import { activityInput, claimCard, recordActivity } from "@tributary/recruitment";
import { makePartner, makeVendor, type TestVendor } from "../../support/vendors.ts";

/** Noon in New York, which is the vendor's zone. */
export const firstDay = "2026-03-05T17:00:00Z";

/** One of the vendor's people, who can act. */
export interface Colleague {
  readonly id: string;
  readonly scope: TenantScope;
}

/** A vendor with two managers, and a clock to be moved. */
export interface CardsWorld {
  readonly vendor: TestVendor;
  readonly viktor: Colleague;
  readonly anna: Colleague;
  readonly clock: ReturnType<typeof fixedClock>;
}

export async function makeCardsWorld(database: Database): Promise<CardsWorld> {
  const vendor = await makeVendor(database);
  return {
    vendor,
    viktor: await hire(database, vendor, "Viktor"),
    anna: await hire(database, vendor, "Anna"),
    clock: fixedClock(firstDay),
  };
}

export async function hire(
  database: Database,
  vendor: TestVendor,
  name: string,
  role: StaffRole = "manager",
): Promise<Colleague> {
  const id = newId();
  const email = `${name.toLowerCase()}-${id}@vendor.example`;
  await database.platform.insertInto("identity.users").values({ id, email, name }).execute();
  await database.platform
    .insertInto("identity.vendor_memberships")
    .values({ vendor_id: vendor.id, user_id: id, role })
    .execute();
  const person: Person = {
    ...{ id, email, name, locale: "en", timeZone: "America/New_York", theme: "system" },
    staffPlaces: [{ vendor: vendor.scope.vendor, role }],
    memberPlaces: [],
  };
  return { id, scope: unwrap(scopeForStaff(person, vendor.slug, "partner.read")) };
}

/** A card that Viktor took on the first day. */
export async function takenCard(database: Database, world: CardsWorld, name = "Northwind"): Promise<string> {
  const { id } = await makePartner(database, world.vendor, name);
  const at = fixedClock(firstDay);
  unwrap(await withTenant(database, world.viktor.scope, (tx) => claimCard(tx, { partnerId: id }, at)));
  return id;
}

/** Noon of that many days after the first. */
export function dayAfter(days: number): Date {
  return new Date(Date.parse(firstDay) + days * dayMs);
}

/** Writes a note as somebody. */
export function note(tx: TenantTx, partnerId: string, clock: CardsWorld["clock"], more: object = {}) {
  const input = activityInput.parse({ partnerId, kind: "note", body: "They hire.", ...more });
  return recordActivity(tx, { ...input, timeZone: "America/New_York" }, clock);
}
