import type { Database } from "@tributary/db";
import { type TenantTx, withTenant } from "@tributary/db";
import { newId } from "@tributary/kernel";
import type { TestVendor } from "../../support/vendors.ts";

/** Writes leads and sales as they lie in the tables, for tests of what is counted from them. */
export interface LeadFact {
  readonly partnerId: string;
  readonly submittedAt: string;
  readonly acceptedAt?: string;
  readonly wonAt?: string;
}

/** A sale as a test says it. */
export interface SaleFact {
  readonly partnerId: string;
  readonly clientId: string;
  readonly soldOn: string;
  readonly amountMinor: number;
  readonly currency?: string;
  readonly refundOfId?: string;
  readonly leadId?: string;
}

export async function writeClient(tx: TenantTx): Promise<string> {
  const id = newId();
  await tx.insertInto("leads.clients").values({ id, name: "Cancity", name_key: "cancity" }).execute();
  return id;
}

export async function writeLead(tx: TenantTx, vendor: TestVendor, fact: LeadFact): Promise<string> {
  const id = newId();
  await tx
    .insertInto("leads.leads")
    .values({
      id,
      partner_id: fact.partnerId,
      program_id: vendor.programId,
      client_name: "Cancity",
      status: fact.wonAt ? "won" : fact.acceptedAt ? "accepted" : "submitted",
      currency: "USD",
      source: "portal",
      submitted_at: fact.submittedAt,
      accepted_at: fact.acceptedAt ?? null,
      closed_at: fact.wonAt ?? null,
    })
    .execute();
  return id;
}

export async function writeSale(tx: TenantTx, fact: SaleFact): Promise<string> {
  const id = newId();
  await tx
    .insertInto("leads.sales")
    .values({
      id,
      partner_id: fact.partnerId,
      client_id: fact.clientId,
      lead_id: fact.leadId ?? null,
      refund_of_id: fact.refundOfId ?? null,
      kind: fact.refundOfId ? "refund" : "first",
      amount_minor: fact.amountMinor,
      currency: fact.currency ?? "USD",
      sold_on: fact.soldOn,
    })
    .execute();
  return id;
}

/** All stored days of a vendor, in order. */
export function storedDays(database: Database, vendor: TestVendor) {
  return withTenant(database, vendor.scope, (tx) =>
    tx.selectFrom("analytics.partner_days").selectAll().orderBy("partner_id").orderBy("day").execute(),
  );
}
