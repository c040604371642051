import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import { foundStages, listStages, type Stage } from "@tributary/programs";
import {
  foundRefusalReasons,
  listRefusalReasons,
  openOpportunity,
  opportunityInput,
  type RefusalReason,
} from "@tributary/recruitment";
import { staffScope } from "../../support/scopes.ts";
import type { TestVendor } from "../../support/vendors.ts";
import { makeVendor } from "../../support/vendors.ts";
import { noon } from "../leads/leads-world.ts";

/** A vendor with the stages and reasons of every vendor, and two of its people. */
export interface RecruitingWorld {
  readonly vendor: TestVendor;
  readonly programId: string;
  /** New, First talk, Fit checked (asks for the site), Terms agreed (asks for the tax id). */
  readonly stages: readonly [Stage, Stage, Stage, Stage];
  readonly reasons: readonly RefusalReason[];
  readonly dana: TenantScope;
  readonly max: TenantScope;
}

export async function makeRecruitingWorld(database: Database): Promise<RecruitingWorld> {
  const vendor = await makeVendor(database);
  const { programId } = vendor;
  const furnished = await withTenant(database, vendor.scope, async (tx) => {
    await foundStages(tx, { programId, locale: "en" }, noon);
    await foundRefusalReasons(tx, "en");
    const [first, second, third, fourth] = await listStages(tx, programId);
    if (!first || !second || !third || !fourth) throw new Error("a vendor begins with four stages at least");
    const stages = [first, second, third, fourth] as const;
    return { stages, reasons: await listRefusalReasons(tx) };
  });
  const [dana, max] = [await makeStaff(database, vendor, "Dana"), await makeStaff(database, vendor, "Max")];
  return { vendor, programId, dana, max, ...furnished };
}

/** One of the vendor's people, signed in. */
async function makeStaff(database: Database, vendor: TestVendor, name: string): Promise<TenantScope> {
  const scope = staffScope(vendor, name);
  const id = scope.actor.id as string;
  await database.platform
    .insertInto("identity.users")
    .values({ id, email: `${id}@example.com`, name })
    .execute();
  await database.platform
    .insertInto("identity.vendor_memberships")
    .values({ vendor_id: vendor.id, user_id: id, role: "director" })
    .execute();
  return scope;
}

/** A partner's bare card. */
export async function makeProspect(
  database: Database,
  world: RecruitingWorld,
  name: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  await withTenant(database, world.vendor.scope, (tx) =>
    tx
      .insertInto("recruitment.partners")
      .values({ id, name, name_key: name.toLowerCase(), ...more })
      .execute(),
  );
  return id;
}

/** A prospect with a negotiation that has just begun. */
export async function openWith(
  database: Database,
  world: RecruitingWorld,
  name: string,
  { card = {}, clock = noon, ...more }: Record<string, unknown> & { clock?: typeof noon } = {},
): Promise<{ id: string; partnerId: string }> {
  const partnerId = await makeProspect(database, world, name, card as Record<string, unknown>);
  const input = opportunityInput.parse({ partnerId, programId: world.programId, ...more });
  const opened = await withTenant(database, world.dana, (tx) => openOpportunity(tx, input, clock));
  return { id: unwrap(opened).id, partnerId };
}
