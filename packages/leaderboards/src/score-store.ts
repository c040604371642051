import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";
import type { BoardMetric } from "./boards.ts";

/** Whose scores, on which boards. */
export interface ScoreSelection {
  readonly metric: BoardMetric;
  /** One board; all boards of the metric when not given. */
  readonly boardId?: string;
  /** One member; all members when not given. */
  readonly memberId?: string;
}

/**
 * What counts, one row a fact. Leads count from the day they were accepted, while they stand as accepted, won or lost.
 * Bonuses count on the day of their line, reversals against them, in the program's currency alone.
 */
function factsOf(metric: BoardMetric, memberId: string | undefined): RawBuilder<unknown> {
  const who = memberId ? sql`= ${memberId}::uuid` : sql`is not null`;
  return metric === "accepted_leads"
    ? sql`
        select f.vendor_id, f.program_id, f.member_id, f.accepted_at as at, 1::bigint as value
        from leads.leads as f
        where f.member_id ${who} and f.accepted_at is not null and f.status in ('accepted', 'won', 'lost')`
    : sql`
        select f.vendor_id, f.program_id, f.member_id, f.at,
          case f.kind when 'accrual' then f.amount_minor else -f.amount_minor end as value
        from bonuses.ledger as f
        join programs.programs as c on c.vendor_id = f.vendor_id and c.id = f.program_id and c.currency = f.currency
        where f.member_id ${who}`;
}

/**
 * Computes scores anew from their facts, of every month and of all time, and stores what differs. A score of nothing
 * is no row. The caller holds the locks.
 */
export async function recomputeScores(tx: TenantTx, selection: ScoreSelection): Promise<void> {
  const { metric, boardId, memberId } = selection;
  const vendorId = tx.scope.vendor.id;
  const board = boardId ? sql`= ${boardId}::uuid` : sql`is not null`;
  const member = memberId ? sql`= ${memberId}::uuid` : sql`is not null`;
  await sql`
    with board as (
      select b.id, b.program_id, g.time_zone from leaderboards.boards as b
      join programs.programs as g on g.vendor_id = b.vendor_id and g.id = b.program_id
      where b.vendor_id = ${vendorId} and b.metric = ${metric} and b.id ${board}
    ),
    score as (
      select board.id as board_id, period, fact.member_id, sum(fact.value)::bigint as value, max(fact.at) as reached_at
      from board
      join (${factsOf(metric, memberId)} and f.vendor_id = ${vendorId}) as fact on fact.program_id = board.program_id
      cross join lateral (values ('all'), (to_char(fact.at at time zone board.time_zone, 'YYYY-MM'))) as of (period)
      group by board.id, period, fact.member_id
      having sum(fact.value) <> 0
    ),
    gone as (
      delete from leaderboards.scores as s using board
      where s.vendor_id = ${vendorId} and s.board_id = board.id and s.member_id ${member} and not exists (
        select from score
        where score.board_id = s.board_id and score.period = s.period and score.member_id = s.member_id)
    )
    insert into leaderboards.scores as s (board_id, period, member_id, member_name, partner_name, value, reached_at)
    select score.board_id, score.period, score.member_id, m.name, p.name, score.value, score.reached_at
    from score
    join recruitment.members as m on m.vendor_id = ${vendorId} and m.id = score.member_id
    join recruitment.partners as p on p.vendor_id = ${vendorId} and p.id = m.partner_id
    on conflict (vendor_id, board_id, period, member_id) do update
      set member_name = excluded.member_name, partner_name = excluded.partner_name, value = excluded.value,
        reached_at = excluded.reached_at
      where (s.member_name, s.partner_name, s.value, s.reached_at)
        is distinct from (excluded.member_name, excluded.partner_name, excluded.value, excluded.reached_at)`.execute(
    tx,
  );
}
