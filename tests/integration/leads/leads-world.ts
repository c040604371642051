import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type Clock, fixedClock, type Result, unwrap } from "@tributary/kernel";
import {
  type MovedLead,
  moveInput,
  moveLead,
  type SubmittedLead,
  submitLead,
  vendorLeadInput,
} from "@tributary/leads";
import { createMember, memberInput } from "@tributary/recruitment";
import { memberScope, staffScope } from "../../support/scopes.ts";
import { makePartner, makeVendor, type TestPartner, type TestVendor } from "../../support/vendors.ts";

/** A vendor with two partners of one rep each, and the people who act. */
export interface LeadsWorld {
  readonly vendor: TestVendor;
  readonly north: TestPartner;
  readonly south: TestPartner;
  readonly staff: TenantScope;
  readonly northRep: TenantScope;
  readonly southRep: TenantScope;
}

export const noon = fixedClock("2026-03-05T17:00:00Z");

export async function makeLeadsWorld(database: Database): Promise<LeadsWorld> {
  const vendor = await makeVendor(database);
  const north = await makePartner(database, vendor, "Northwind");
  const south = await makePartner(database, vendor, "Southgate");
  return {
    vendor,
    north,
    south,
    staff: staffScope(vendor),
    northRep: memberScope(vendor, { partnerId: north.id, memberId: north.memberId }),
    southRep: memberScope(vendor, { partnerId: south.id, memberId: south.memberId }),
  };
}

/** A colleague in a team, or without one. */
export async function addMember(
  database: Database,
  world: LeadsWorld,
  input: {
    partnerId: string;
    name: string;
    groupId?: string;
    level?: "rep" | "group_head" | "department_head";
  },
): Promise<string> {
  const made = await withTenant(database, world.staff, (tx) =>
    createMember(tx, memberInput.parse(input), noon),
  );
  return unwrap(made).id;
}

/** Sends a lead of a partner's rep, as the vendor's system writes it. */
export function send(
  tx: TenantTx,
  partner: TestPartner,
  more: Record<string, unknown> = {},
  clock: Clock = noon,
): Promise<Result<SubmittedLead>> {
  const input = { partnerId: partner.id, memberId: partner.memberId, clientName: "Cancity", ...more };
  return submitLead(tx, vendorLeadInput.parse(input), clock);
}

/** Moves a lead as the vendor's people do. */
export function move(
  tx: TenantTx,
  leadId: string,
  to: "submitted" | "accepted" | "declined" | "won" | "lost",
  more: Record<string, unknown> = {},
  clock: Clock = noon,
): Promise<Result<MovedLead>> {
  const reason = to === "declined" || to === "lost" ? { reasonCode: "no_budget" } : {};
  const amount = to === "won" ? { amountMinor: 120_000 } : {};
  return moveLead(tx, moveInput.parse({ leadId, to, ...reason, ...amount, ...more }), clock);
}

/** A lead that was sent, accepted and won. */
export async function win(
  database: Database,
  world: LeadsWorld,
  partner: TestPartner,
  more: Record<string, unknown> = {},
  clock: Clock = noon,
): Promise<{ leadId: string; saleId: string }> {
  const { amountMinor, ...content } = more;
  const { id } = unwrap(await withTenant(database, world.staff, (tx) => send(tx, partner, content, clock)));
  unwrap(await withTenant(database, world.staff, (tx) => move(tx, id, "accepted", {}, clock)));
  const amount = amountMinor === undefined ? {} : { amountMinor };
  const won = unwrap(await withTenant(database, world.staff, (tx) => move(tx, id, "won", amount, clock)));
  return { leadId: id, saleId: won.saleId as string };
}
