import { recordEvent, type TenantTx } from "@tributary/db";
import { type Clock, dayInZone, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { daysBetween, recallAt } from "./domain/memory.ts";
import { isRightChoice, readChoice } from "./domain/variant.ts";
import { type AskedQuestion, readQuestion, toQuestion } from "./find-question.ts";
import { recomputeMemories } from "./memory-store.ts";
import { listRecallPrograms } from "./program-queries.ts";
import { recallAnswered } from "./recirculation-events.ts";
import { releaseToMember } from "./release-program.ts";
import { findMemberZone, lockMemory } from "./seed-memories.ts";

/** What came of answering. */
export interface AnsweredQuestion {
  readonly question: AskedQuestion;
  /** It was answered before: the first answer stands. */
  readonly repeated: boolean;
}

/**
 * Answers a question of a mail, once and for good: `shown` are places in the order shown, from 0. A second answer, at
 * once or later, changes nothing and gives the first one back. A question that ran out or was withdrawn is
 * `link_expired`, a choice of nothing `invalid`. The memory is computed anew, whoever was silent is written to again,
 * and a fact that is known for good makes room for the next.
 */
export async function answerQuestion(
  tx: TenantTx,
  { questionId, shown }: { questionId: string; shown: readonly number[] },
  clock: Clock,
): Promise<Result<AnsweredQuestion>> {
  const row = await readQuestion(tx, questionId);
  if (!row) return err(domainError("link_expired", {}));
  const asked = toQuestion(row, clock);
  if (asked.answer) return ok({ question: asked, repeated: true });
  if (asked.closed) return err(domainError("link_expired", {}));
  const places = shown.flatMap((place) => row.option_order[place] ?? []);
  const chosen = readChoice(row, places);
  if (!chosen) return err(invalid("choice", "choose_any"));
  const right = isRightChoice(row, chosen);
  await lockMemory(tx, row.member_id, row.item_id);
  const answerId = await insertAnswer(tx, row, { chosen, right, now: clock.now() });
  if (answerId) {
    await markAnswered(tx, row, clock.now());
    await remember(tx, row, clock);
    await recordEvent(tx, recallAnswered, {
      answer_id: answerId,
      member_id: row.member_id,
      partner_id: row.partner_id,
      item_id: row.item_id,
      right,
    });
  }
  const after = await readQuestion(tx, questionId);
  if (!after) throw new Error("a question that was answered is gone");
  return ok({ question: toQuestion(after, clock), repeated: answerId === null });
}

type Row = NonNullable<Awaited<ReturnType<typeof readQuestion>>>;

/** Null when somebody was faster: the unique key of the question lets one answer in. */
async function insertAnswer(
  tx: TenantTx,
  row: Row,
  { chosen, right, now }: { chosen: readonly number[]; right: boolean; now: Date },
): Promise<string | null> {
  const zone = (await findMemberZone(tx, row.member_id))?.timeZone ?? tx.scope.vendor.timeZone;
  const before = await readMemory(tx, row);
  const { rows } = await sql<{ id: string }>`
    insert into recirculation.answers (id, member_id, partner_id, item_id, program_id, course_id, source,
      delivery_item_id, variant_id, chosen, is_right, day, days_since, expected, at)
    values (${newId()}::uuid, ${row.member_id}::uuid, ${row.partner_id}::uuid, ${row.item_id}::uuid,
      ${row.program_id}::uuid, ${row.course_id}::uuid, 'mail', ${row.id}::uuid, ${row.variant_id}::uuid,
      ${[...chosen]}::smallint[], ${right}, ${dayInZone(now, zone)}::date,
      ${before ? Math.min(daysBetween(before.answeredAt, now), 30_000) : null}::smallint,
      ${before ? recallAt(before, now) : null}::double precision, ${now})
    on conflict (vendor_id, delivery_item_id) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

async function readMemory(tx: TenantTx, row: Row): Promise<{ stability: number; answeredAt: Date } | null> {
  const memory = await tx
    .selectFrom("recirculation.memories")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", "=", row.member_id)
    .where("item_id", "=", row.item_id)
    .select(["stability", "answered_at as answeredAt"])
    .executeTakeFirst();
  if (!memory || memory.stability === null || memory.answeredAt === null) return null;
  return { stability: memory.stability, answeredAt: memory.answeredAt };
}

/** The mail was answered, and silence is over: whoever was no longer written to for it is so again. */
async function markAnswered(tx: TenantTx, row: Row, now: Date): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  await sql`
    update recirculation.deliveries set answered_at = coalesce(answered_at, ${now})
    where vendor_id = ${vendorId} and id = ${row.delivery_id}::uuid`.execute(tx);
  await sql`
    update recirculation.preferences
    set unanswered = 0, next_at = least(next_at, ${now}),
      stopped_at = case when stopped_by = 'silence' then null else stopped_at end,
      stopped_by = case when stopped_by = 'silence' then null else stopped_by end
    where vendor_id = ${vendorId} and member_id = ${row.member_id}::uuid`.execute(tx);
}

async function remember(tx: TenantTx, row: Row, clock: Clock): Promise<void> {
  const programs = new Map((await listRecallPrograms(tx)).map((program) => [program.id, program]));
  await recomputeMemories(tx, [{ memberId: row.member_id, itemId: row.item_id }], programs);
  const program = programs.get(row.program_id);
  const retired = await tx
    .selectFrom("recirculation.memories")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", "=", row.member_id)
    .where("item_id", "=", row.item_id)
    .where("status", "=", "retired")
    .select("item_id")
    .executeTakeFirst();
  if (retired && program) await releaseToMember(tx, program, row.member_id, clock);
}
