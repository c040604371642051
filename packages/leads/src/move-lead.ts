import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, dayInZone, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import {
  type DecidedMove,
  decideMove,
  isSameMove,
  type LeadStatus,
  type MadeMove,
} from "./domain/lead-moves.ts";
import { findOrCreateClient } from "./find-or-create-client.ts";
import { leadMoved } from "./lead-events.ts";
import type { MoveInput } from "./lead-input.ts";
import { insertSale } from "./sale-store.ts";

/** Where a lead stands after a move. */
export interface MovedLead {
  readonly id: string;
  readonly status: LeadStatus;
  readonly version: number;
  /** The sale that a won lead became. */
  readonly saleId: string | null;
  /** The same move had been made a moment ago: a second click. Nothing was written. */
  readonly repeated: boolean;
}

/**
 * Moves a lead along the state machine (`leadMoves`). A won lead becomes a sale in the same transaction, and its
 * client is found or made. The update names the state and version that were read: of two who move at once, one wins
 * and the other gets `conflict` with where the lead stands now. Unknown and foreign leads are `not_found`; what the
 * move lacks is `invalid` at its field; what the machine has no arrow for is `move_refused`.
 */
export async function moveLead(tx: TenantTx, input: MoveInput, clock: Clock): Promise<Result<MovedLead>> {
  if (tx.scope.member) return err(domainError("forbidden", { permission: "lead.move" }));
  const now = clock.now();
  const lead = await readLead(tx, input.leadId);
  if (!lead) return err(domainError("not_found", { noun: "lead" }));
  if (isRepeated(tx, lead, input, now)) return ok(repeatOf(lead));
  const decided = decideMove(lead, input, now);
  if (!decided.ok) return decided;
  if (!(await store(tx, lead, decided.value))) return lostRace(tx, input, now);
  const saleId =
    decided.value.amountMinor === null ? null : await sell(tx, lead, decided.value.amountMinor, now);
  await tell(tx, lead, decided.value, now);
  return ok({
    id: lead.id,
    status: decided.value.move.to,
    version: lead.version + 1,
    saleId,
    repeated: false,
  });
}

type Lead = NonNullable<Awaited<ReturnType<typeof readLead>>>;

async function readLead(tx: TenantTx, id: string) {
  const { rows } = await sql<{
    id: string;
    status: LeadStatus;
    version: number;
    acceptedAt: Date | null;
    partnerId: string;
    memberId: string | null;
    programId: string;
    productId: string | null;
    clientName: string;
    clientTaxId: string | null;
    currency: string;
    saleId: string | null;
    last: (Omit<MadeMove, "at"> & { at: string }) | null;
  }>`
    select l.id, l.status, l.version, l.accepted_at as "acceptedAt", l.partner_id as "partnerId",
      l.member_id as "memberId", l.program_id as "programId", l.product_id as "productId",
      l.client_name as "clientName", l.client_tax_id as "clientTaxId", l.currency,
      (select s.id from leads.sales as s
        where s.vendor_id = l.vendor_id and s.lead_id = l.id and s.kind <> 'refund') as "saleId",
      (select jsonb_build_object('to', m.to_status, 'actorKind', m.actor_kind, 'actorId', m.actor_id,
          'reasonCode', m.reason_code, 'reasonComment', m.reason_comment, 'amountMinor', m.amount_minor, 'at', m.at)
        from leads.lead_moves as m where m.vendor_id = l.vendor_id and m.lead_id = l.id
        order by m.id desc limit 1) as last
    from leads.leads as l
    where l.vendor_id = ${tx.scope.vendor.id} and l.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

function isRepeated(tx: TenantTx, lead: Lead, input: MoveInput, now: Date): boolean {
  if (!lead.last || lead.status !== input.to) return false;
  return isSameMove({ ...lead.last, at: new Date(lead.last.at) }, input, tx.scope.actor, now);
}

function repeatOf({ id, status, version, saleId }: Lead): MovedLead {
  return { id, status, version, saleId, repeated: true };
}

/** False when somebody else has moved the lead since it was read. */
async function store(tx: TenantTx, lead: Lead, decided: DecidedMove): Promise<boolean> {
  const moved = await tx
    .updateTable("leads.leads")
    .set({
      status: decided.move.to,
      version: lead.version + 1,
      reason_code: decided.reasonCode,
      reason_comment: decided.reasonComment,
      amount_minor: decided.amountMinor,
      accepted_at: decided.acceptedAt,
      closed_at: decided.closedAt,
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", lead.id)
    .where("status", "=", lead.status)
    .where("version", "=", lead.version)
    .returning("id")
    .executeTakeFirst();
  return moved !== undefined;
}

async function lostRace(tx: TenantTx, input: MoveInput, now: Date): Promise<Result<MovedLead>> {
  const current = await readLead(tx, input.leadId);
  if (current && isRepeated(tx, current, input, now)) return ok(repeatOf(current));
  return err(domainError("conflict", { noun: "lead", ...(current && { current: current.status }) }));
}

async function sell(tx: TenantTx, lead: Lead, amountMinor: number, at: Date): Promise<string> {
  const client = await findOrCreateClient(tx, { name: lead.clientName, taxId: lead.clientTaxId });
  await tx
    .updateTable("leads.leads")
    .set({ client_id: client.id })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", lead.id)
    .execute();
  const { partnerId, memberId, productId, programId, currency } = lead;
  const soldOn = dayInZone(at, tx.scope.vendor.timeZone);
  const sale = await insertSale(tx, {
    ...{ partnerId, memberId, productId, programId, currency, amountMinor, soldOn, at },
    ...{
      clientId: client.id,
      leadId: lead.id,
      kind: null,
      marginMinor: null,
      externalId: null,
      contentHash: null,
    },
  });
  if (!sale) throw new Error("a sale without an external id stands in nobody's way");
  return sale.id;
}

async function tell(tx: TenantTx, lead: Lead, { move, ...decided }: DecidedMove, at: Date): Promise<void> {
  const { actor } = tx.scope;
  // What the public and the system do has no person to name in a lead's history.
  const actorKind = actor.kind === "public" ? "job" : actor.kind;
  const moveId = newId();
  await tx
    .insertInto("leads.lead_moves")
    .values({
      id: moveId,
      partner_id: lead.partnerId,
      lead_id: lead.id,
      from_status: move.from,
      to_status: move.to,
      actor_kind: actorKind,
      actor_id: actor.id,
      actor_name: actor.name,
      reason_code: decided.reasonCode,
      reason_comment: decided.reasonComment,
      amount_minor: decided.amountMinor,
      at,
    })
    .execute();
  await recordEvent(tx, leadMoved, {
    lead_id: lead.id,
    partner_id: lead.partnerId,
    member_id: lead.memberId,
    move_id: moveId,
    from: move.from,
    to: move.to,
  });
  await recordAudit(tx, {
    action: `lead.${move.name}`,
    subjectKind: "lead",
    subjectId: lead.id,
    details: { reason: decided.reasonCode, amount_minor: decided.amountMinor },
  });
}
