import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import { raiseLastActivity } from "./assignments/last-activity.ts";
import type { CardFacts } from "./domain/missing-fields.ts";
import type { OpportunityStatus, Standing } from "./domain/opportunity-moves.ts";
import { opportunityMoved } from "./recruitment-events.ts";

/** An opportunity whose row is locked: nobody else moves it until the transaction ends. */
export interface LockedOpportunity extends Standing {
  readonly id: string;
  readonly partnerId: string;
  readonly programId: string;
  readonly managerUserId: string | null;
  readonly openedAt: Date;
  /** What of the partner's card stages may ask for. */
  readonly card: CardFacts;
}

/** Locks an opportunity and reads what decisions need; null when there is none that the scope may see. */
export async function lockOpportunity(tx: TenantTx, id: string): Promise<LockedOpportunity | null> {
  const locked = await tx
    .selectFrom("recruitment.opportunities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return locked ? readStanding(tx, id) : null;
}

async function readStanding(tx: TenantTx, id: string): Promise<LockedOpportunity | null> {
  const { rows } = await sql<LockedOpportunity>`
    select o.id, o.partner_id as "partnerId", o.program_id as "programId", o.status, o.version,
      o.stage_id as "stageId", s.name as "stageName", o.manager_user_id as "managerUserId",
      o.opened_at as "openedAt",
      jsonb_build_object('taxId', p.tax_id, 'country', p.country, 'region', p.region, 'site', p.site,
        'activityCode', p.activity_code, 'legalForm', p.legal_form, 'sizeBand', p.size_band, 'email', p.email,
        'phone', p.phone) as card,
      coalesce((select m.actor_name from recruitment.stage_moves as m
        where m.vendor_id = o.vendor_id and m.opportunity_id = o.id order by m.id desc limit 1), '') as "movedBy"
    from recruitment.opportunities as o
    join recruitment.partners as p on p.vendor_id = o.vendor_id and p.id = o.partner_id
    join programs.stages as s on s.vendor_id = o.vendor_id and s.id = o.stage_id
    where o.vendor_id = ${tx.scope.vendor.id} and o.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** A move that was decided. */
export interface MadeMove {
  readonly toStageId: string;
  readonly toStatus: OpportunityStatus;
  readonly reasonId?: string | null;
  readonly comment?: string | null;
  readonly at: Date;
}

/** Writes a move of a locked opportunity with its trace and its event; gives the version after it. */
export async function writeMove(
  tx: TenantTx,
  opportunity: LockedOpportunity,
  { toStageId, toStatus, reasonId = null, comment = null, at }: MadeMove,
): Promise<number> {
  const version = opportunity.version + 1;
  await tx
    .updateTable("recruitment.opportunities")
    .set({
      stage_id: toStageId,
      status: toStatus,
      version,
      refusal_reason_id: reasonId,
      refusal_comment: toStatus === "refused" ? comment : null,
      stage_entered_at: at,
      closed_at: toStatus === "open" ? null : at,
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", opportunity.id)
    .execute();
  const moveId = await insertMove(tx, {
    opportunityId: opportunity.id,
    programId: opportunity.programId,
    fromStageId: opportunity.stageId,
    fromStatus: opportunity.status,
    ...{ toStageId, toStatus, reasonId, comment, at },
  });
  await recordEvent(tx, opportunityMoved, {
    opportunity_id: opportunity.id,
    partner_id: opportunity.partnerId,
    program_id: opportunity.programId,
    move_id: moveId,
    from: opportunity.status,
    to: toStatus,
  });
  await touchPartner(tx, opportunity.partnerId, at);
  return version;
}

/** A step of a history about to be written. */
interface NewMove extends MadeMove {
  readonly opportunityId: string;
  readonly programId: string;
  readonly fromStageId: string | null;
  readonly fromStatus: OpportunityStatus | null;
}

/** Writes a step into the history of an opportunity; gives its id. */
export async function insertMove(tx: TenantTx, move: NewMove): Promise<string> {
  const { actor } = tx.scope;
  const id = newId();
  await tx
    .insertInto("recruitment.stage_moves")
    .values({
      id,
      opportunity_id: move.opportunityId,
      program_id: move.programId,
      from_stage_id: move.fromStageId,
      to_stage_id: move.toStageId,
      from_status: move.fromStatus,
      to_status: move.toStatus,
      actor_kind: actor.kind === "member" ? "public" : actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      refusal_reason_id: move.reasonId ?? null,
      comment: move.comment ?? null,
      at: move.at,
    })
    .execute();
  return id;
}

/** Somebody did something for a partner: the release policy counts from here if they are its manager. */
export async function touchPartner(tx: TenantTx, partnerId: string, at: Date): Promise<void> {
  const { kind, id } = tx.scope.actor;
  if (kind === "user" && id) await raiseLastActivity(tx, { partnerId, userId: id, at });
}

/** Leaves a trace of what was done with an opportunity. */
export function traceOpportunity(
  tx: TenantTx,
  action: "open" | "move" | "refuse" | "sign" | "reopen" | "assign" | "update",
  opportunityId: string,
): Promise<void> {
  return recordAudit(tx, {
    action: `opportunity.${action}`,
    subjectKind: "opportunity",
    subjectId: opportunityId,
  });
}
