import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { listStages, type Stage } from "@tributary/programs";
import { sql } from "kysely";
import { fromOpportunities, type OpportunityFilter } from "./opportunity-filter.ts";
import { type OpportunityRow, opportunityColumns, readOpportunity } from "./opportunity-queries.ts";

/** A column of the board: a stage, how much stands in it, and the cards that came last. */
export interface BoardColumn {
  readonly stage: Stage;
  readonly count: number;
  /** What all its cards together should bring in a month, in the program's currency. */
  readonly sumMinor: number;
  readonly cards: readonly OpportunityRow[];
}

/** What of the board is asked for. */
type BoardRequest = Omit<OpportunityFilter, "status" | "stageId"> & {
  /** Cards to show by stage; `cardsAtFirst` where a stage is not named. */
  readonly shown?: Readonly<Record<string, number>>;
  readonly cardsAtFirst: number;
};

/**
 * The board of a program: its stages in order with the open cards, the last to come in first. Counts and sums are of
 * all cards that the filter gives, in one query; the cards are the first page of each column, in another.
 */
export async function readBoard(
  tx: TenantTx,
  { shown = {}, cardsAtFirst, ...filter }: BoardRequest,
  clock: Clock,
): Promise<readonly BoardColumn[]> {
  const now = clock.now();
  const stages = await listStages(tx, filter.programId);
  const open = { ...filter, status: "open" } as const;
  const { rows: sums } = await sql<{ stageId: string; count: number; sumMinor: number }>`
    select o.stage_id as "stageId", count(*)::int as count, coalesce(sum(o.expected_minor), 0)::bigint as "sumMinor"
    from ${fromOpportunities(tx, open, now)} group by o.stage_id`.execute(tx);
  const limits = stages.map(({ id }) => shown[id] ?? cardsAtFirst);
  const { rows: cards } = await sql<Parameters<typeof readOpportunity>[0]>`
    select card.* from unnest(${stages.map(({ id }) => id)}::uuid[], ${limits}::int[]) as wanted (stage, most)
    cross join lateral (
      select ${opportunityColumns(now)} from ${fromOpportunities(tx, open, now)} and o.stage_id = wanted.stage
      order by o.stage_entered_at desc, o.id desc limit wanted.most) as card`.execute(tx);
  return stages.map((stage) => {
    const sum = sums.find(({ stageId }) => stageId === stage.id);
    return {
      stage,
      count: sum?.count ?? 0,
      sumMinor: sum?.sumMinor ?? 0,
      cards: cards.filter(({ stageId }) => stageId === stage.id).map(readOpportunity),
    };
  });
}

/** Tags that partners with open opportunities of a program have, by name: what the board can be narrowed by. */
export async function listOpportunityTags(tx: TenantTx, programId: string): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct tag from recruitment.opportunities as o
    join recruitment.partners as p on p.vendor_id = o.vendor_id and p.id = o.partner_id, unnest(p.tags) as tag
    where o.vendor_id = ${tx.scope.vendor.id} and o.program_id = ${programId} and o.status = 'open'
    order by tag limit 100`.execute(tx);
  return rows.map(({ tag }) => tag);
}
