import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { normaliseTaxId, ownRows } from "@tributary/recruitment";
import { type Expression, sql } from "kysely";
import { type LeadStatus, leadStatuses, type ReasonCode } from "./domain/lead-moves.ts";

/** A lead in a list. Amounts are in minor units of its currency. */
export interface LeadRow {
  readonly id: string;
  readonly clientName: string;
  readonly clientTaxId: string | null;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly productName: string | null;
  readonly status: LeadStatus;
  readonly amountMinor: number | null;
  readonly currency: string;
  readonly version: number;
  readonly submittedAt: Date;
  /** False for an imported lead whose file did not say when it was opened: then it stands where the import began. */
  readonly dayKnown: boolean;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
}

/** A step in the history of a lead. */
export interface LeadMoveRow {
  readonly id: string;
  /** Null for the first: the lead came in. */
  readonly from: LeadStatus | null;
  readonly to: LeadStatus;
  readonly actorKind: "user" | "member" | "api_key" | "job";
  readonly actorName: string;
  readonly reasonCode: ReasonCode | null;
  readonly reasonComment: string | null;
  readonly amountMinor: number | null;
  readonly at: Date;
}

/** A lead with all that was written, and its history from the first step on. */
export interface Lead extends LeadRow {
  readonly programId: string;
  readonly clientId: string | null;
  readonly productId: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly need: string;
  readonly agreed: string;
  readonly reasonCode: ReasonCode | null;
  readonly reasonComment: string | null;
  readonly externalId: string | null;
  readonly source: "portal" | "api" | "import" | "vendor";
  /** The sale that the lead became. */
  readonly saleId: string | null;
  readonly moves: readonly LeadMoveRow[];
}

/** Which leads are meant. */
export interface LeadFilter {
  readonly status?: LeadStatus;
  readonly partnerId?: string;
  readonly memberId?: string;
  /** Those whose answer this person owes: leads of the partners that they look after, or that nobody does. */
  readonly answeredBy?: string;
  /** Anywhere in the client's name, or the beginning of its tax id. */
  readonly search?: string;
}

function filterLeads(tx: TenantTx, { status, partnerId, memberId, answeredBy, search }: LeadFilter) {
  let query = tx
    .selectFrom("leads.leads as l")
    .where("l.vendor_id", "=", tx.scope.vendor.id)
    .where(ownRows(tx, { partner: "l.partner_id", member: "l.member_id" }));
  if (status) query = query.where("l.status", "=", status);
  if (partnerId) query = query.where("l.partner_id", "=", partnerId);
  if (memberId) query = query.where("l.member_id", "=", memberId);
  if (answeredBy) {
    query = query.where(
      sql<boolean>`exists (select from recruitment.partners as p where p.vendor_id = l.vendor_id
        and p.id = l.partner_id and (p.manager_user_id is null or p.manager_user_id = ${answeredBy}))`,
    );
  }
  const words = search ? normaliseName(search) : "";
  if (words) {
    const inName = sql<boolean>`position(${words} in l.client_name_key) > 0`;
    query = query.where((is) =>
      is.or([inName, sql<boolean>`starts_with(l.client_tax_id, ${normaliseTaxId(words)})`]),
    );
  }
  return query;
}

/**
 * Leads with the names that belong to them. The rows are chosen first and named afterwards: the planner takes row
 * security for a filter that leaves next to nothing, and would sort all leads where the index gives one page.
 */
function nameLeads(tx: TenantTx, chosen: ReturnType<typeof filterLeads>) {
  return tx
    .selectFrom(chosen.selectAll("l").as("l"))
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "l.vendor_id").onRef("p.id", "=", "l.partner_id"),
    )
    .leftJoin("programs.products as d", (on) =>
      on.onRef("d.vendor_id", "=", "l.vendor_id").onRef("d.id", "=", "l.product_id"),
    )
    .select([
      "l.id",
      "l.client_name as clientName",
      "l.client_tax_id as clientTaxId",
      "l.partner_id as partnerId",
      "p.name as partnerName",
      "l.member_id as memberId",
      "l.member_name as memberName",
      "d.name as productName",
      "l.status",
      "l.amount_minor as amountMinor",
      "l.currency",
      "l.version",
      "l.submitted_at as submittedAt",
      "l.day_known as dayKnown",
      "l.accepted_at as acceptedAt",
      "l.closed_at as closedAt",
    ]);
}

/** Leads, the newest first. Heads see their people's, a rep their own. */
export async function listLeads(
  tx: TenantTx,
  { cursor, limit, ...filter }: LeadFilter & { cursor?: string; limit: number },
): Promise<Page<LeadRow>> {
  const after = decodeSortedCursor(cursor, "instant");
  let chosen = filterLeads(tx, filter)
    .orderBy("l.submitted_at", "desc")
    .orderBy("l.id", "desc")
    .limit(limit + 1);
  if (after)
    chosen = chosen.where(sql<boolean>`(l.submitted_at, l.id) < (${after.value}, ${after.id}::uuid)`);
  const query = nameLeads(tx, chosen).orderBy("l.submitted_at", "desc").orderBy("l.id", "desc");
  return pageOf(await query.execute(), limit, (row) => [row.submittedAt.toISOString(), row.id]);
}

/** How many leads stand in each state, for tabs: one query, all states, zeros too. */
export async function countLeadsByStatus(
  tx: TenantTx,
  filter: Omit<LeadFilter, "status"> = {},
): Promise<Record<LeadStatus, number>> {
  const rows = await filterLeads(tx, filter)
    .select((is) => ["l.status", is.fn.countAll<number>().as("n")])
    .groupBy("l.status")
    .execute();
  const counts = new Map(rows.map(({ status, n }) => [status, n]));
  return Object.fromEntries(leadStatuses.map((status) => [status, counts.get(status) ?? 0])) as Record<
    LeadStatus,
    number
  >;
}

/** How many leads a filter gives, for `readCounts`. */
export function leadCount(tx: TenantTx, filter: LeadFilter): Expression<number> {
  return filterLeads(tx, filter)
    .select((is) => is.fn.countAll<number>().as("n"))
    .$asScalar()
    .$notNull();
}

/** A lead with its history; null when there is none that the scope may see. */
export async function findLead(tx: TenantTx, id: string): Promise<Lead | null> {
  const lead = await nameLeads(tx, filterLeads(tx, {}).where("l.id", "=", id))
    .select((is) => [
      "l.program_id as programId",
      "l.client_id as clientId",
      "l.product_id as productId",
      "l.contact_name as contactName",
      "l.contact_phone as contactPhone",
      "l.contact_email as contactEmail",
      "l.need",
      "l.agreed",
      "l.reason_code as reasonCode",
      "l.reason_comment as reasonComment",
      "l.external_id as externalId",
      "l.source",
      is
        .selectFrom("leads.sales as s")
        .whereRef("s.vendor_id", "=", "l.vendor_id")
        .whereRef("s.lead_id", "=", "l.id")
        .where("s.kind", "!=", "refund")
        .select("s.id")
        .as("saleId"),
    ])
    .executeTakeFirst();
  return lead ? { ...lead, moves: await listMoves(tx, id) } : null;
}

/** A lead that must be there. */
export async function getLead(tx: TenantTx, id: string): Promise<Lead> {
  const lead = await findLead(tx, id);
  if (!lead) throw new Error("there is no lead of that id");
  return lead;
}

async function listMoves(tx: TenantTx, leadId: string): Promise<LeadMoveRow[]> {
  return tx
    .selectFrom("leads.lead_moves")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("lead_id", "=", leadId)
    .select([
      "id",
      "from_status as from",
      "to_status as to",
      "actor_kind as actorKind",
      "actor_name as actorName",
      "reason_code as reasonCode",
      "reason_comment as reasonComment",
      "amount_minor as amountMinor",
      "at",
    ])
    .orderBy("id")
    .limit(200)
    .execute();
}
