import type { TenantTx } from "@tributary/db";
import { dayMs } from "@tributary/kernel";
import { writeRows } from "../write-rows.ts";
import { dayOf, type RecallLife } from "./recall-life.ts";

const of = ({ member }: RecallLife) => ({ member_id: member.id, partner_id: member.partnerId });
const iso = (at: Date) => at.toISOString();

/** Writes in bulk what half a year left with people. */
export async function writeLives(
  tx: TenantTx,
  { programId, now }: { programId: string; now: Date },
  lives: readonly RecallLife[],
): Promise<void> {
  await writeRows(
    tx,
    "recirculation.preferences",
    lives.map((life) => {
      const last = life.deliveries.at(-1);
      return {
        ...of(life),
        unanswered: life.unanswered,
        stopped_at: null,
        last_slot: last?.mailDay.slot ?? null,
        last_mail_at: last ? iso(last.mailDay.at) : null,
        next_at: iso(now),
      };
    }),
  );
  await writeMemories(tx, programId, lives);
  await writeDeliveries(tx, programId, lives);
}

async function writeMemories(tx: TenantTx, programId: string, lives: readonly RecallLife[]): Promise<void> {
  await writeRows(
    tx,
    "recirculation.memories",
    lives.flatMap((life) =>
      [...life.memories].map(([fact, { memory, shown }]) => ({
        ...of(life),
        item_id: fact.id,
        program_id: programId,
        status: memory.retired ? ("retired" as const) : ("active" as const),
        due_at: iso(memory.dueAt),
        stability: memory.stability,
        difficulty: memory.difficulty,
        answered_at: iso(memory.answeredAt),
        answers: memory.answers,
        rights: memory.rights,
        streak: memory.streak,
        shown,
        scheduler: 1,
        created_at: iso(life.quiz[0]?.at ?? memory.answeredAt),
      })),
    ),
  );
}

async function writeDeliveries(tx: TenantTx, programId: string, lives: readonly RecallLife[]): Promise<void> {
  await writeRows(
    tx,
    "recirculation.deliveries",
    lives.flatMap((life) =>
      life.deliveries.map(({ id, mailDay, asked }) => ({
        id,
        ...of(life),
        program_id: programId,
        slot: mailDay.slot,
        kind: "questions" as const,
        planned_at: iso(mailDay.at),
        expires_at: iso(new Date(mailDay.at.getTime() + 30 * dayMs)),
        answered_at: asked[0]?.answer ? iso(asked[0].answer.at) : null,
      })),
    ),
  );
  await writeRows(
    tx,
    "recirculation.delivery_items",
    lives.flatMap((life) =>
      life.deliveries.flatMap((delivery) =>
        delivery.asked.map(({ id, fact, variant, order }, position) => ({
          id,
          delivery_id: delivery.id,
          item_id: fact.id,
          variant_id: fact.variantIds[variant] ?? "",
          ...of(life),
          position,
          option_order: [...order],
        })),
      ),
    ),
  );
  await writeRows(
    tx,
    "recirculation.answers",
    lives.flatMap((life) => answerRows(life, programId)),
  );
}

function answerRows(life: RecallLife, programId: string) {
  const base = { member_id: life.member.id, partner_id: life.member.partnerId, program_id: programId };
  const none = { delivery_item_id: null, variant_id: null, chosen: [], days_since: null, expected: null };
  const quiz = life.quiz.map(({ id, fact, at, right }) => ({
    ...base,
    ...none,
    id,
    item_id: fact.id,
    source: "quiz" as const,
    is_right: right,
    day: dayOf(at),
    at: at.toISOString(),
  }));
  const mails = life.deliveries.flatMap(({ asked }) =>
    asked.flatMap(({ id, fact, variant, answer }) =>
      answer
        ? [
            {
              ...base,
              id: answer.id,
              item_id: fact.id,
              source: "mail" as const,
              delivery_item_id: id,
              variant_id: fact.variantIds[variant] ?? null,
              chosen: [answer.chosen],
              days_since: answer.daysSince,
              expected: answer.expected,
              is_right: answer.right,
              day: dayOf(answer.at),
              at: answer.at.toISOString(),
            },
          ]
        : [],
    ),
  );
  // All rows of a table name the same columns.
  return [...quiz, ...mails].map((row) => ({ ...none, ...row }));
}
