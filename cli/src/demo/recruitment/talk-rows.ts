import type { TenantTables } from "@tributary/db";
import { dayMs } from "@tributary/kernel";
import type { RefusalReason } from "@tributary/recruitment";
import type { Insertable } from "kysely";
import type { Tools } from "../make-partners.ts";
import type { Talk } from "./draw-talks.ts";

/** The row of a negotiation, as it stands after its last step. */
export function opportunityRow(
  talk: Talk,
  { random, newId, vendor }: Tools,
  reasons: readonly RefusalReason[],
): Insertable<TenantTables["recruitment.opportunities"]> {
  const [first] = talk.moves;
  const last = talk.moves.at(-1) ?? first;
  const { recruitment } = vendor;
  // The first reasons of the list are the most frequent.
  const reason = reasons[Math.floor(random.next() ** 1.7 * reasons.length)];
  const isRefused = last.status === "refused";
  const round = 10 ** Math.max(0, Math.floor(Math.log10(recruitment.expectedMinor)) - 1);
  return {
    id: newId(first.at),
    partner_id: talk.partnerId,
    program_id: talk.programId,
    stage_id: last.stage.id,
    status: last.status,
    manager_user_id: talk.manager?.id ?? null,
    expected_minor: random.chance(0.12)
      ? null
      : Math.max(round, Math.round((recruitment.expectedMinor * random.factor(0.7)) / round) * round),
    version: talk.moves.length,
    source: random.chance(0.2) ? "application" : "manager",
    refusal_reason_id: isRefused ? (reason?.id ?? null) : null,
    refusal_comment: isRefused && random.chance(0.6) ? random.pick(recruitment.comments) : null,
    opened_at: first.at,
    stage_entered_at: last.at,
    closed_at: last.status === "open" ? null : last.at,
  };
}

/** Every step of a negotiation. */
export function stageMoveRows(
  talk: Talk,
  row: Insertable<TenantTables["recruitment.opportunities"]>,
  { newId }: Tools,
): Insertable<TenantTables["recruitment.stage_moves"]>[] {
  return talk.moves.map((move, at) => {
    const before = talk.moves[at - 1];
    const isRefused = move.status === "refused";
    return {
      id: newId(move.at),
      opportunity_id: row.id,
      program_id: talk.programId,
      from_stage_id: before?.stage.id ?? null,
      to_stage_id: move.stage.id,
      from_status: before?.status ?? null,
      to_status: move.status,
      actor_kind: talk.manager ? "user" : "job",
      actor_id: talk.manager?.id ?? null,
      actor_name: talk.manager?.name ?? "Tributary",
      refusal_reason_id: isRefused ? (row.refusal_reason_id ?? null) : null,
      comment: isRefused ? (row.refusal_comment ?? null) : null,
      at: move.at,
    };
  });
}

/** What is to be done next in a negotiation that goes on; some of it is late already. Null where nothing is planned. */
export function taskRow(
  talk: Talk,
  opportunityId: string,
  { random, newId, vendor, calendar }: Tools,
): Insertable<TenantTables["recruitment.activities"]> | null {
  const last = talk.moves.at(-1);
  if (!talk.manager || last?.status !== "open" || !random.chance(0.65)) return null;
  const days = random.chance(0.25) ? -random.whole(1, 9) : random.whole(1, 14);
  const due = new Date(calendar.now.getTime() + days * dayMs);
  due.setUTCMinutes(0, 0, 0);
  return {
    id: newId(last.at),
    partner_id: talk.partnerId,
    opportunity_id: opportunityId,
    kind: "task",
    body: random.pick(vendor.recruitment.steps),
    author_user_id: talk.manager.id,
    author_name: talk.manager.name,
    assignee_user_id: talk.manager.id,
    due_at: due,
    created_at: last.at,
  };
}
