import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { type AnswerFact, type Memory, replayAnswers, schedulerVersion } from "./domain/memory.ts";
import type { RecallProgram } from "./program-queries.ts";

/** Whose memory of what. */
export interface MemoryKey {
  readonly memberId: string;
  readonly itemId: string;
}

interface AnsweredRow extends MemoryKey {
  program_id: string;
  at: Date;
  is_right: boolean;
  day: string;
}

/**
 * Computes memories anew from the answers to them and stores what differs. They follow from the answers alone, so it
 * may be done at any time, twice, or after answers came late; it is how every memory comes about.
 */
export async function recomputeMemories(
  tx: TenantTx,
  keys: readonly MemoryKey[],
  programs: ReadonlyMap<string, RecallProgram>,
): Promise<void> {
  if (keys.length === 0) return;
  const { rows } = await sql<AnsweredRow>`
    select a.member_id as "memberId", a.item_id as "itemId", m.program_id, a.at, a.is_right, a.day
    from unnest(${keys.map(({ memberId }) => memberId)}::uuid[], ${keys.map(({ itemId }) => itemId)}::uuid[])
      as asked (member_id, item_id)
    join recirculation.memories as m on m.vendor_id = ${tx.scope.vendor.id}
      and m.member_id = asked.member_id and m.item_id = asked.item_id
    join recirculation.answers as a on a.vendor_id = m.vendor_id
      and a.member_id = m.member_id and a.item_id = m.item_id
    order by a.member_id, a.item_id, a.at, a.id`.execute(tx);
  const memories = [...groupByMemory(rows)].flatMap((answers) => {
    const [{ memberId, itemId, program_id: programId }] = answers;
    const rules = programs.get(programId);
    const facts: AnswerFact[] = answers.map(({ at, is_right: right, day }) => ({ at, right, day }));
    const memory = rules ? replayAnswers(facts, rules) : null;
    return memory ? [{ memberId, itemId, memory }] : [];
  });
  await storeMemories(tx, memories);
}

function* groupByMemory(rows: readonly AnsweredRow[]): Generator<[AnsweredRow, ...AnsweredRow[]]> {
  let group: [AnsweredRow, ...AnsweredRow[]] | null = null;
  for (const row of rows) {
    if (group && group[0].memberId === row.memberId && group[0].itemId === row.itemId) group.push(row);
    else {
      if (group) yield group;
      group = [row];
    }
  }
  if (group) yield group;
}

/**
 * Writes what was computed. What is left alone for a while comes due no earlier than that ends. A fact that is known for
 * good is asked no more; one that no longer is so waits its turn.
 */
async function storeMemories(
  tx: TenantTx,
  memories: readonly (MemoryKey & { memory: Memory })[],
): Promise<void> {
  if (memories.length === 0) return;
  const column = <T>(of: (memory: Memory) => T): T[] => memories.map(({ memory }) => of(memory));
  await sql`
    update recirculation.memories as m
    set stability = w.stability, difficulty = w.difficulty, answered_at = w.answered_at,
      due_at = greatest(w.due_at, h.until), answers = w.answers, rights = w.rights, streak = w.streak,
      scheduler = ${schedulerVersion}::smallint,
      status = case
        when m.status = 'suspended' then 'suspended'
        when w.retired then 'retired'
        when m.status = 'retired' then 'waiting'
        else m.status end
    from unnest(
      ${memories.map(({ memberId }) => memberId)}::uuid[], ${memories.map(({ itemId }) => itemId)}::uuid[],
      ${column((memory) => memory.stability)}::double precision[],
      ${column((memory) => memory.difficulty)}::double precision[],
      ${column((memory) => memory.answeredAt.toISOString())}::timestamptz[],
      ${column((memory) => memory.dueAt.toISOString())}::timestamptz[],
      ${column((memory) => memory.answers)}::smallint[], ${column((memory) => memory.rights)}::smallint[],
      ${column((memory) => memory.streak)}::smallint[], ${column((memory) => memory.retired)}::boolean[]
    ) as w (member_id, item_id, stability, difficulty, answered_at, due_at, answers, rights, streak, retired)
    left join recirculation.holdouts as h on h.vendor_id = ${tx.scope.vendor.id}
      and h.member_id = w.member_id and h.item_id = w.item_id
    where m.vendor_id = ${tx.scope.vendor.id} and m.member_id = w.member_id and m.item_id = w.item_id`.execute(
    tx,
  );
}
