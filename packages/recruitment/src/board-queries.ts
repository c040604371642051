import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import type { Stage } from "@tributary/programs";
import { sql } from "kysely";
import { countedOpportunities, fromOpportunities, type OpportunityFilter } from "./opportunity-filter.ts";
import {
  type OpportunityRow,
  opportunityColumns,
  readOpportunity,
  type ToldOpportunity,
} from "./opportunity-queries.ts";

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

/** A column with one of its cards; `id` is null where it shows none. */
type ColumnAndCard = Omit<BoardColumn, "cards"> &
  Omit<ToldOpportunity, "id"> & { readonly id: string | null };

/**
 * The board of a program: its stages in order with the open cards, the last to come in first. Counts and sums are of
 * all cards that the filter gives, the cards are the first of each column: one statement, so that they are of one
 * moment.
 */
export async function readBoard(
  tx: TenantTx,
  { shown = {}, cardsAtFirst, ...filter }: BoardRequest,
  clock: Clock,
): Promise<readonly BoardColumn[]> {
  const now = clock.now();
  const open = { ...filter, status: "open" } as const;
  const { rows } = await sql<ColumnAndCard>`
    select jsonb_build_object('id', stage.id, 'programId', stage.program_id, 'name', stage.name,
        'position', stage.position, 'staleAfterDays', stage.stale_after_days,
        'requiredFields', stage.required_fields) as stage,
      total.count, total.sum as "sumMinor", card.*
    from programs.stages as stage
    cross join lateral (
      select count(*)::int as count, coalesce(sum(o.expected_minor), 0)::bigint as sum
      from ${countedOpportunities(tx, open, now)} and o.stage_id = stage.id) as total
    left join unnest(${Object.keys(shown)}::uuid[], ${Object.values(shown)}::int[]) as wanted (stage, most)
      on wanted.stage = stage.id
    left join lateral (
      select ${opportunityColumns(now)} from ${fromOpportunities(tx, open, now)} and o.stage_id = stage.id
      order by o.stage_entered_at desc, o.id desc limit coalesce(wanted.most, ${cardsAtFirst})) as card on true
    where stage.vendor_id = ${tx.scope.vendor.id} and stage.program_id = ${filter.programId}
    order by stage.position, stage.id, card."stageEnteredAt" desc, card.id desc`.execute(tx);
  const columns = new Map<string, BoardColumn & { cards: OpportunityRow[] }>();
  for (const { stage, count, sumMinor, id, ...card } of rows) {
    const column = columns.get(stage.id) ?? { stage, count, sumMinor, cards: [] };
    columns.set(stage.id, column);
    if (id !== null) column.cards.push(readOpportunity({ id, ...card }));
  }
  return [...columns.values()];
}

/** Tags that partners with open opportunities of a program have, by name: what the board can be narrowed by. */
export async function listOpportunityTags(tx: TenantTx, programId: string): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct tag from recruitment.partners as p, unnest(p.tags) as tag
    where p.vendor_id = ${tx.scope.vendor.id} and p.tags <> '{}'
      and exists (
        -- the offset has it looked for by key, of those with tags only: joined, all cards would be gone through first
        select from recruitment.opportunities as o where o.vendor_id = ${tx.scope.vendor.id}
          and o.partner_id = p.id and o.program_id = ${programId} and o.status = 'open' offset 0)
    order by tag limit 100`.execute(tx);
  return rows.map(({ tag }) => tag);
}
