import type { TenantTx } from "@tributary/db";
import type { LeadStatus } from "@tributary/leads";
import { sql } from "kysely";
import { plainArray } from "./array-literal.ts";
import { someVendor } from "./steady-plans.ts";

/** A lead as a file tells it. */
export interface StoredLead {
  readonly id: string;
  /** Of the move that the file tells of this lead. */
  readonly moveId: string;
  readonly partnerId: string;
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientNameKey: string;
  readonly clientTaxId: string | null;
  readonly productId: string | null;
  readonly status: "accepted" | "lost" | "won";
  /** Null for one that is new. */
  readonly from: LeadStatus | null;
  readonly amountMinor: number | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly number: string;
  readonly hash: string;
}

/**
 * The columns of many leads side by side. Days become moments in the vendor's zone. Where the file has no day, a lead
 * stands at the moment when the import began, so that it is found, but its day is not known: it is counted on none.
 */
function leadColumns(tx: TenantTx, leads: readonly StoredLead[], startedAt: Date) {
  const zone = tx.scope.vendor.timeZone;
  const plain = (read: (lead: StoredLead) => string | number | null) => plainArray(leads.map(read));
  return sql`(
    select id, partner_id, member_id, member_name, client_id, client_name, client_name_key, client_tax_id, product_id,
      status, amount_minor, external_id, source_hash, move_id, from_status,
      coalesce(opened_on::timestamp at time zone ${zone}, closed_on::timestamp at time zone ${zone}, ${startedAt}::timestamptz) as opened_at,
      coalesce(opened_on, closed_on) is not null as day_known,
      case when status <> 'accepted' then
        coalesce(closed_on::timestamp at time zone ${zone}, ${startedAt}::timestamptz) end as closed_at
    from unnest(
      ${plain((lead) => lead.id)}::uuid[], ${plain((lead) => lead.partnerId)}::uuid[],
      ${plain((lead) => lead.memberId)}::uuid[], ${leads.map((lead) => lead.memberName)}::text[],
      ${plain((lead) => lead.clientId)}::uuid[], ${leads.map((lead) => lead.clientName)}::text[],
      ${leads.map((lead) => lead.clientNameKey)}::text[], ${leads.map((lead) => lead.clientTaxId)}::text[],
      ${plain((lead) => lead.productId)}::uuid[], ${plain((lead) => lead.status)}::text[],
      ${plain((lead) => lead.amountMinor)}::bigint[], ${leads.map((lead) => lead.number)}::text[],
      ${plain((lead) => lead.hash)}::text[], ${plain((lead) => lead.openedOn)}::date[],
      ${plain((lead) => lead.closedOn)}::date[], ${plain((lead) => lead.moveId)}::uuid[],
      ${plain((lead) => lead.from)}::text[])
      as row (id, partner_id, member_id, member_name, client_id, client_name, client_name_key, client_tax_id,
        product_id, status, amount_minor, external_id, source_hash, opened_on, closed_on,
        move_id, from_status)) as told`;
}

/** Stores open and lost deals of history as leads of a program. */
export async function insertLeads(
  tx: TenantTx,
  leads: readonly StoredLead[],
  { programId, startedAt }: { programId: string; startedAt: Date },
): Promise<void> {
  if (leads.length === 0) return;
  await sql`
    insert into leads.leads (id, partner_id, program_id, member_id, member_name, client_id, client_name,
      client_name_key, client_tax_id, product_id, status, amount_minor, currency, external_id, source_hash, source,
      submitted_at, day_known, accepted_at, closed_at)
    select id, partner_id, ${programId}::uuid, member_id, member_name, client_id, client_name, client_name_key,
      client_tax_id, product_id, status, amount_minor, ${tx.scope.vendor.currency}::text, external_id, source_hash,
      'import', opened_at, day_known, case when day_known then opened_at end, closed_at
    from ${leadColumns(tx, leads, startedAt)}`.execute(tx);
  await traceMoves(tx, leads, startedAt);
}

/** Writes what the file says now over leads, whatever their state was. */
export async function updateLeads(
  tx: TenantTx,
  leads: readonly StoredLead[],
  startedAt: Date,
): Promise<void> {
  if (leads.length === 0) return;
  await sql`
    update leads.leads as known set
      partner_id = told.partner_id, member_id = told.member_id, member_name = told.member_name,
      client_id = told.client_id, client_name = told.client_name, client_name_key = told.client_name_key,
      client_tax_id = told.client_tax_id, product_id = told.product_id, amount_minor = told.amount_minor,
      source_hash = told.source_hash, status = told.status, version = known.version + 1,
      submitted_at = case when known.day_known or not told.day_known then known.submitted_at else told.opened_at end,
      day_known = known.day_known or told.day_known,
      accepted_at = coalesce(known.accepted_at, case when told.day_known then told.opened_at end),
      closed_at = told.closed_at,
      reason_code = case when told.status = known.status then known.reason_code end,
      reason_comment = case when told.status = known.status then known.reason_comment end
    from ${leadColumns(tx, leads, startedAt)}
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id`.execute(tx);
  await traceMoves(
    tx,
    leads.filter(({ from, status }) => from !== status),
    startedAt,
  );
}

/** The history of a lead begins, or goes on, with what the file told. */
async function traceMoves(tx: TenantTx, leads: readonly StoredLead[], startedAt: Date): Promise<void> {
  if (leads.length === 0) return;
  await sql`
    insert into leads.lead_moves (id, partner_id, lead_id, from_status, to_status, actor_kind, actor_name, amount_minor, at)
    select move_id, partner_id, id, from_status, status, 'job', ${tx.scope.actor.name}::text,
      case when status = 'won' then amount_minor end, coalesce(closed_at, opened_at)
    from ${leadColumns(tx, leads, startedAt)}`.execute(tx);
}
