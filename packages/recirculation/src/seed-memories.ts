import type { TenantTx } from "@tributary/db";
import { type Clock, dayInZone, newId } from "@tributary/kernel";
import { sql } from "kysely";
import { recomputeMemories } from "./memory-store.ts";
import { listRecallPrograms } from "./program-queries.ts";
import { insertMemories, releaseToMember } from "./release-program.ts";

/** An answer in a quiz of a course. */
export interface QuizAnswer {
  readonly memberId: string;
  readonly questionId: string;
  readonly right: boolean;
  readonly at: Date;
}

interface KeptQuestion {
  itemId: string;
  programId: string;
  courseId: string | null;
}

/**
 * An answer in a course begins the memory of the facts that were made from its question, or goes on with it: right or
 * wrong, at its own time. The same answer again changes nothing. Of a question that is no fact, nothing is kept.
 */
export async function rememberQuizAnswer(tx: TenantTx, answer: QuizAnswer, clock: Clock): Promise<void> {
  const kept = await findKept(tx, answer.questionId);
  if (kept.length === 0) return;
  const member = await findMemberZone(tx, answer.memberId);
  if (!member) return;
  const programs = new Map((await listRecallPrograms(tx)).map((program) => [program.id, program]));
  for (const { itemId, programId, courseId } of kept) {
    const program = programs.get(programId);
    if (!program) continue;
    const memory = { memberId: answer.memberId, partnerId: member.partnerId, itemId, dueAt: answer.at };
    await insertMemories(tx, program, [memory], { now: clock.now(), status: "waiting" });
    await lockMemory(tx, answer.memberId, itemId);
    await insertQuizAnswer(tx, answer, { ...member, itemId, programId, courseId });
    await recomputeMemories(tx, [{ memberId: answer.memberId, itemId }], programs);
  }
  for (const programId of new Set(kept.map((item) => item.programId))) {
    const program = programs.get(programId);
    if (program) await releaseToMember(tx, program, answer.memberId, clock);
  }
}

/** Only one at a time computes a memory anew; the later one sees the answers of both. */
export async function lockMemory(tx: TenantTx, memberId: string, itemId: string): Promise<void> {
  await sql`select from recirculation.memories where vendor_id = ${tx.scope.vendor.id}
    and member_id = ${memberId}::uuid and item_id = ${itemId}::uuid for no key update`.execute(tx);
}

async function findKept(tx: TenantTx, questionId: string): Promise<KeptQuestion[]> {
  return tx
    .selectFrom("recirculation.knowledge_items")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("question_id", "=", questionId)
    .where("archived_at", "is", null)
    .select(["id as itemId", "program_id as programId", "course_id as courseId"])
    .limit(20)
    .execute();
}

/** People's zones belong to no vendor, which a tenant's transaction names in plain SQL only. */
export async function findMemberZone(
  tx: TenantTx,
  memberId: string,
): Promise<{ partnerId: string; timeZone: string } | null> {
  const { rows } = await sql<{ partnerId: string; timeZone: string }>`
    select m.partner_id as "partnerId", coalesce(u.time_zone, ${tx.scope.vendor.timeZone}) as "timeZone"
    from recruitment.members as m left join identity.users as u on u.id = m.user_id
    where m.vendor_id = ${tx.scope.vendor.id} and m.id = ${memberId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function insertQuizAnswer(
  tx: TenantTx,
  { memberId, right, at }: QuizAnswer,
  row: { partnerId: string; timeZone: string; itemId: string; programId: string; courseId: string | null },
): Promise<void> {
  await sql`
    insert into recirculation.answers (id, member_id, partner_id, item_id, program_id, course_id, source, is_right, day, at)
    values (${newId()}::uuid, ${memberId}::uuid, ${row.partnerId}::uuid, ${row.itemId}::uuid, ${row.programId}::uuid,
      ${row.courseId}::uuid, 'quiz', ${right}, ${dayInZone(at, row.timeZone)}::date, ${at})
    on conflict do nothing`.execute(tx);
}

/**
 * Answers that people gave in courses before their questions became facts begin the memories of those facts. A page of
 * answers a call: gives where to go on, or null when all were read.
 */
export async function backfillFromCourse(
  tx: TenantTx,
  { itemIds, after, limit = 500 }: { itemIds: readonly string[]; after: string | null; limit?: number },
  clock: Clock,
): Promise<string | null> {
  const { rows } = await sql<QuizAnswer & { id: string }>`
    select a.id, a.member_id as "memberId", a.question_id as "questionId", a.is_right as right, a.answered_at as at
    from learning.answers as a
    where a.vendor_id = ${tx.scope.vendor.id} and a.id > ${after ?? "00000000-0000-0000-0000-000000000000"}::uuid
      and a.question_id in (select question_id from recirculation.knowledge_items
        where vendor_id = ${tx.scope.vendor.id} and id = any(${[...itemIds]}::uuid[]))
    order by a.id limit ${limit}`.execute(tx);
  for (const answer of rows) await rememberQuizAnswer(tx, answer, clock);
  return rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
}
