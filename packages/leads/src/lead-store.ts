import type { TenantTx } from "@tributary/db";
import { newId, normaliseName } from "@tributary/kernel";
import { sql } from "kysely";
import { leadSubmitted } from "./lead-events.ts";
import type { LeadInput } from "./lead-input.ts";
import { selectTarget, type Target, type TargetRequest } from "./lead-target.ts";

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

/**
 * Stores a lead with its first move, its event and its trace in one statement, and gives what the target was found to
 * be. Nothing is stored when a part of the target is missing, or when the id or the external id is there already.
 *
 * One statement on purpose: this is the road that machines take, and every further round trip to the database costs
 * it a fifth of its pace. So the event and the trace are written here and not through their own doors; a test holds
 * them to the same shape.
 */
export async function insertLead(tx: TenantTx, lead: NewLead): Promise<Target & { made: boolean }> {
  const { vendor, actor } = tx.scope;
  const { input, target, at } = lead;
  const { rows } = await sql<Target & { made: boolean }>`
    with target as materialized (${selectTarget(tx, target)}),
    made as (
      insert into leads.leads (id, partner_id, program_id, member_id, member_name, client_name, client_name_key,
        client_tax_id, contact_name, contact_phone, contact_email, product_id, need, agreed, status, currency,
        external_id, source_hash, source, submitted_at)
      select ${lead.id}::uuid, "partnerId", "programId", "memberId", "memberName", ${input.clientName},
        ${normaliseName(input.clientName)}, ${input.clientTaxId}, ${input.contactName}, ${input.contactPhone},
        ${input.contactEmail}, "productId", ${input.need}, ${input.agreed}, 'submitted', currency,
        ${lead.externalId}, ${lead.contentHash}, ${lead.source}, ${at}
      from target
      where "partnerId" is not null and "programId" is not null
        and ("memberId" is not null or ${!(target.memberId || target.memberEmail)})
        and ("productId" is not null or ${!target.productId})
      on conflict do nothing
      returning id, partner_id, member_id
    ),
    moved as (
      insert into leads.lead_moves (id, partner_id, lead_id, to_status, actor_kind, actor_id, actor_name, at)
      select ${newId()}::uuid, partner_id, id, 'submitted', ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${at}
      from made
    ),
    told as (
      insert into platform.outbox (id, vendor_id, name, payload)
      select ${newId()}::uuid, ${vendor.id}::uuid, ${leadSubmitted.name},
        jsonb_build_object('lead_id', id, 'partner_id', partner_id, 'member_id', member_id)
      from made
    ),
    traced as (
      insert into platform.audit_log (id, actor_kind, actor_id, action, subject_kind, subject_id)
      select ${newId()}::uuid, ${actor.kind}, ${actor.id}::uuid, 'lead.submit', 'lead', id from made
    )
    select target.*, exists (select from made) as made from target`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("the target of a lead is one row");
  if (row.made) tx.afterCommit.add("wake relay");
  return row;
}
