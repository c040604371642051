import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { joinStandings, rankFromTop, type Score, type StandingRow } from "./domain/standing.ts";

/** Which part of a board is asked for. */
export interface StandingsRequest {
  readonly boardId: string;
  /** `all` or a month. */
  readonly period: string;
  /** Whose place is shown, too. */
  readonly aroundMemberId?: string | null;
  /** How many of the top are shown. */
  readonly limit: number;
}

/** One member's own place. */
export interface OwnPlace {
  readonly memberId: string;
  readonly name: string;
  readonly partnerName: string;
  /** Null while nothing of theirs has counted in the period. */
  readonly rank: number | null;
  readonly value: number;
}

/** A board of one period. */
export interface Standings {
  /** The top, then the member's own place with two rows on either side when it is further down. */
  readonly rows: readonly StandingRow[];
  readonly me: OwnPlace | null;
  /** What the member lacks to share the next higher rank; null at the top, or when nobody is asked about. */
  readonly distanceToNext: number | null;
  /** How many have a score in the period. */
  readonly participants: number;
}

/**
 * The top of a board and one member's place on it. Equal values share a rank (1, 1, 3); those who reached it first
 * stand first. Nothing is sorted as a whole: the index gives the top, and places are counted from it.
 */
export async function standings(tx: TenantTx, request: StandingsRequest): Promise<Standings> {
  const [place, top] = [await readPlace(tx, request), await readTop(tx, request)];
  const { memberId, value, isRanked } = place;
  const me = ownPlaceOf(place);
  const inTop = me === null || !isRanked || top.some((row) => row.memberId === me.memberId);
  const near = inTop ? [] : await readNear(tx, request, { value, rank: 1 + place.higher });
  const ownIndex = near.findIndex((row) => row.memberId === memberId);
  return {
    rows: joinStandings(rankFromTop(top), near, {
      firstNear: place.before + 1 - ownIndex,
      me: me?.memberId ?? null,
    }),
    me,
    distanceToNext: distanceOf(place, me),
    participants: place.participants,
  };
}

/** One member's own place alone, as `standings` gives it, in one statement: for a home page. */
export async function ownPlace(
  tx: TenantTx,
  request: { boardId: string; period: string; memberId: string },
): Promise<Omit<Standings, "rows">> {
  const place = await readPlace(tx, { ...request, aroundMemberId: request.memberId });
  const me = ownPlaceOf(place);
  return { me, distanceToNext: distanceOf(place, me), participants: place.participants };
}

function ownPlaceOf({ memberId, name, partnerName, isRanked, higher, value }: Place): OwnPlace | null {
  if (memberId === null || name === null || partnerName === null) return null;
  return { memberId, name, partnerName, rank: isRanked ? 1 + higher : null, value };
}

function distanceOf({ next, value }: Place, me: OwnPlace | null): number | null {
  return me && next !== null ? next - value : null;
}

interface Place {
  readonly memberId: string | null;
  readonly name: string | null;
  readonly partnerName: string | null;
  readonly value: number;
  readonly isRanked: boolean;
  /** How many have more. */
  readonly higher: number;
  /** How many stand before in the list. */
  readonly before: number;
  /** The next higher value. */
  readonly next: number | null;
  readonly participants: number;
}

async function readPlace(
  tx: TenantTx,
  { boardId, period, aroundMemberId = null }: Omit<StandingsRequest, "limit">,
): Promise<Place> {
  const vendorId = tx.scope.vendor.id;
  const board = rowsOfBoard(tx, { boardId, period });
  const { rows } = await sql<Place>`
    with me as (
      select m.id as member_id, m.name, p.name as partner_name, coalesce(s.value, 0) as value, s.reached_at,
        s.value is not null as is_ranked
      from recruitment.members as m
      join recruitment.partners as p on p.vendor_id = m.vendor_id and p.id = m.partner_id
      left join leaderboards.scores as s on s.vendor_id = m.vendor_id and s.board_id = ${boardId}
        and s.period = ${period} and s.member_id = m.id
      where m.vendor_id = ${vendorId} and m.id = ${aroundMemberId}::uuid
    )
    select me.member_id as "memberId", me.name, me.partner_name as "partnerName", coalesce(me.value, 0) as value,
      coalesce(me.is_ranked, false) as "isRanked", coalesce(ahead.higher, 0) as higher,
      coalesce(ahead.higher, 0) + coalesce(ahead.tied, 0) as before,
      (select s.value from leaderboards.scores as s where ${board} and s.value > me.value order by s.value limit 1) as next,
      (select count(*) from leaderboards.scores as s where ${board}) as participants
    from (select 1) as one
    left join me on true
    left join lateral (
      select (select count(*) from leaderboards.scores as s where ${board} and s.value > me.value) as higher,
        (select count(*) from leaderboards.scores as s
          where ${board} and s.value = me.value and (s.reached_at, s.member_id) < (me.reached_at, me.member_id)) as tied
    ) as ahead on me.is_ranked`.execute(tx);
  if (!rows[0]) throw new Error("a place is one row");
  return rows[0];
}

async function readTop(tx: TenantTx, { boardId, period, limit }: StandingsRequest): Promise<Score[]> {
  return tx
    .selectFrom("leaderboards.scores")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("board_id", "=", boardId)
    .where("period", "=", period)
    .select(["member_id as memberId", "member_name as name", "partner_name as partnerName", "value"])
    .orderBy("value", "desc")
    .orderBy("reached_at")
    .orderBy("member_id")
    .limit(limit)
    .execute();
}

/**
 * The member's row with two above and two below. Each side is read in two strokes, those of the same value and the
 * rest, so that both walk the index from the member's place; ranks follow from the member's own by counting between.
 */
async function readNear(
  tx: TenantTx,
  { boardId, period, aroundMemberId = null }: StandingsRequest,
  me: { value: number; rank: number },
): Promise<(Score & { rank: number })[]> {
  const board = rowsOfBoard(tx, { boardId, period });
  const { rows } = await sql<Score & { rank: number }>`
    with me as (select s.* from leaderboards.scores as s where ${board} and s.member_id = ${aroundMemberId}::uuid),
    above as (
      (select s.* from leaderboards.scores as s, me
        where ${board} and s.value = ${me.value}
          and (s.reached_at, s.member_id) < (me.reached_at, me.member_id)
        order by s.reached_at desc, s.member_id desc limit 2)
      union all
      (select s.* from leaderboards.scores as s where ${board} and s.value > ${me.value}
        order by s.value, s.reached_at desc, s.member_id desc limit 2)
    ),
    below as (
      (select s.* from leaderboards.scores as s, me
        where ${board} and s.value = ${me.value}
          and (s.reached_at, s.member_id) > (me.reached_at, me.member_id)
        order by s.reached_at, s.member_id limit 2)
      union all
      (select s.* from leaderboards.scores as s where ${board} and s.value < ${me.value}
        order by s.value desc, s.reached_at, s.member_id limit 2)
    ),
    near as (
      (select * from above order by value, reached_at desc, member_id desc limit 2)
      union all select * from me
      union all (select * from below order by value desc, reached_at, member_id limit 2)
    )
    select member_id as "memberId", member_name as name, partner_name as "partnerName", value,
      (case when near.value >= ${me.value}
        then ${me.rank}::bigint - (select count(*) from leaderboards.scores as s
          where ${board} and s.value > ${me.value} and s.value <= near.value)
        else ${me.rank}::bigint + (select count(*) from leaderboards.scores as s
          where ${board} and s.value <= ${me.value} and s.value > near.value)
      end) as rank
    from near
    order by value desc, reached_at, member_id`.execute(tx);
  return rows;
}

/** The condition on `s` that its rows are of one period of one board. */
function rowsOfBoard(tx: TenantTx, { boardId, period }: Pick<StandingsRequest, "boardId" | "period">) {
  return sql`s.vendor_id = ${tx.scope.vendor.id} and s.board_id = ${boardId} and s.period = ${period}`;
}
