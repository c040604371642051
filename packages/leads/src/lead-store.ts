import type { TenantTx } from "@tributary/db";
import { newId, normaliseName } from "@tributary/kernel";
import { normaliseEnrollmentCode } from "@tributary/recruitment";
import { sql } from "kysely";
import { leadSubmitted } from "./lead-events.ts";
import type { LeadInput } from "./lead-input.ts";
import { selectNamedTarget, type Target, type TargetRequest, type TargetShape } from "./lead-target.ts";

/** A new lead that is about to be stored. */
export interface NewLead {
  readonly id: string;
  readonly input: LeadInput;
  readonly externalId: string | null;
  readonly target: TargetRequest;
  readonly source: "portal" | "api" | "vendor";
  readonly contentHash: string;
  readonly at: Date;
}

/** What the target of a lead was found to be, and whether the lead was stored. */
export type StoredLead = Target & { readonly made: boolean };

/**
 * Stores leads, each with its first move, its event and its trace, in one statement, and gives what the target of each
 * was found to be, in their order. Of a lead nothing is stored when a part of its target is missing, or when its id or
 * external id is there already; its neighbours do not mind. The leads must have ids of their own and targets of one
 * shape.
 *
 * One statement on purpose: this is the road that machines take, and every further round trip to the database costs
 * it a fifth of its pace. So the event and the trace are written here and not through their own doors; a test holds
 * them to the same shape. The leads go as one text, as a list of each column would have to be put together by hand;
 * they are stored in the order of their external ids, so that two such statements wait for each other in one direction.
 */
export async function insertLeads(
  tx: TenantTx,
  shape: TargetShape,
  leads: readonly NewLead[],
): Promise<StoredLead[]> {
  const { vendor, actor } = tx.scope;
  const { rows } = await sql<StoredLead>`
    with sent as materialized (
      select * from json_to_recordset(${JSON.stringify(leads.map(rowOf))}::json) as sent (n int, id uuid,
        partner_id uuid, partner_code text, member_id uuid, member_email text, program_id uuid, product_id uuid,
        client_name text, client_name_key text, client_tax_id text, contact_name text, contact_phone text,
        contact_email text, need text, agreed text, external_id text, source_hash text, source text,
        submitted_at timestamptz, move_id uuid, event_id uuid, trace_id uuid)
    ),
    target as materialized (
      select sent.n, found.* from sent cross join lateral (${selectNamedTarget(tx, shape, sentNames)}) as found
    ),
    made as (
      insert into leads.leads (id, partner_id, program_id, member_id, member_name, client_name, client_name_key,
        client_tax_id, contact_name, contact_phone, contact_email, product_id, need, agreed, status, currency,
        external_id, source_hash, source, submitted_at)
      select sent.id, "partnerId", "programId", "memberId", "memberName", client_name, client_name_key,
        client_tax_id, contact_name, contact_phone, contact_email, "productId", need, agreed, 'submitted', currency,
        external_id, source_hash, source, submitted_at
      from sent join target using (n)
      where "partnerId" is not null and "programId" is not null
        and ("memberId" is not null or ${shape.member === "none"})
        and ("productId" is not null or ${shape.product === "none"})
      order by external_id, n
      on conflict do nothing
      returning id, partner_id, member_id
    ),
    moved as (
      insert into leads.lead_moves (id, partner_id, lead_id, to_status, actor_kind, actor_id, actor_name, at)
      select move_id, made.partner_id, made.id, 'submitted', ${actor.kind}, ${actor.id}::uuid, ${actor.name},
        submitted_at
      from made join sent using (id)
    ),
    told as (
      insert into platform.outbox (id, vendor_id, name, payload)
      select event_id, ${vendor.id}::uuid, ${leadSubmitted.name}, jsonb_build_object('lead_id', made.id,
        'partner_id', made.partner_id, 'member_id', made.member_id)
      from made join sent using (id)
    ),
    traced as (
      insert into platform.audit_log (id, actor_kind, actor_id, action, subject_kind, subject_id)
      select trace_id, ${actor.kind}, ${actor.id}::uuid, 'lead.submit', 'lead', made.id
      from made join sent using (id)
    )
    select "partnerId", "memberId", "memberName", "programId", currency, "productId",
      exists (select from made where made.id = sent.id) as made
    from sent join target using (n) order by n`.execute(tx);
  if (rows.length !== leads.length) throw new Error("the target of a lead is one row");
  if (rows.some(({ made }) => made)) tx.afterCommit.add("wake relay");
  return rows;
}

/** Where `selectNamedTarget` finds the names of a lead that was sent. */
const sentNames = {
  partnerId: sql.ref("sent.partner_id"),
  partnerCode: sql.ref("sent.partner_code"),
  memberId: sql.ref("sent.member_id"),
  memberEmail: sql.ref("sent.member_email"),
  programId: sql.ref("sent.program_id"),
  productId: sql.ref("sent.product_id"),
};

function rowOf({ id, input, externalId, target, source, contentHash, at }: NewLead, n: number) {
  return {
    n,
    id,
    partner_id: target.partnerId,
    partner_code: target.partnerCode && normaliseEnrollmentCode(target.partnerCode),
    member_id: target.memberId,
    member_email: target.memberEmail,
    program_id: target.programId,
    product_id: target.productId,
    client_name: input.clientName,
    client_name_key: normaliseName(input.clientName),
    client_tax_id: input.clientTaxId,
    contact_name: input.contactName,
    contact_phone: input.contactPhone,
    contact_email: input.contactEmail,
    need: input.need,
    agreed: input.agreed,
    external_id: externalId,
    source_hash: contentHash,
    source,
    submitted_at: at,
    move_id: newId(),
    event_id: newId(),
    trace_id: newId(),
  };
}
