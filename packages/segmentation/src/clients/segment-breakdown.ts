import type { TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";
import { sizeBands } from "@tributary/recruitment";
import { type RawBuilder, sql } from "kysely";
import type { ClientSegment } from "../domain/client-segments.ts";
import type { OwnCuts } from "../domain/rfm-cuts.ts";
import { between, cutsOf, type SizeBand, scored, statsAsOf } from "./rfm-sql.ts";

/** What a client's card can be cut by. */
export const cutDimensions = ["legal_form", "size", "activity"] as const;
/** One of `cutDimensions`. */
export type CutDimension = (typeof cutDimensions)[number];

/** Clients with one fact in common, in one segment. */
export interface BreakdownRow {
  /** The fact: a legal form, a size band, an industry or a class of activity; null where the card does not say. */
  readonly value: string | null;
  readonly segment: ClientSegment;
  readonly clients: number;
  readonly revenueMinor: number;
}

/** How many facts of one kind are shown; the rest are the small ones. */
const shown = 30;

/** The segments cut by a fact of the clients' cards: the thirty that bring most money, in one statement. */
export async function segmentBreakdown(
  tx: TenantTx,
  { asOf, cuts, lines, by }: { asOf: LocalDay; cuts: OwnCuts; lines?: OwnCuts | null; by: CutDimension },
): Promise<BreakdownRow[]> {
  const { rows } = await sql<BreakdownRow>`
    with stats as materialized (${statsAsOf(tx, asOf)}),
    cuts as materialized (${cutsOf(tx, cuts, lines)}),
    scored as (${scored(cuts)}),
    cut as (
      select ${factOf(by)} as value, segment, count(*) as clients, sum(monetary)::bigint as revenue
      from scored
      join leads.clients as client on client.vendor_id = ${tx.scope.vendor.id} and client.id = scored.client_id
      group by 1, segment
    ),
    ranked as (
      select cut.*, dense_rank() over (order by whole desc, value) as place
      from (select cut.*, sum(revenue) over (partition by value) as whole from cut) as cut
    )
    select value, segment, clients, revenue as "revenueMinor" from ranked where place <= ${shown}
    order by place, segment
  `.execute(tx);
  return rows;
}

function factOf(by: CutDimension): RawBuilder<unknown> {
  if (by === "legal_form") return sql`client.legal_form`;
  // Who keeps no industries has activity codes, whose first two figures are the class.
  if (by === "activity")
    return sql`coalesce(client.industry, substring(client.activity_code from '^\\d\\d'))`;
  return sql`case ${sql.join(sizeBands.map(bandCase), sql` `)} end`;
}

function bandCase(band: SizeBand): RawBuilder<unknown> {
  return sql`when client.employees ${between(band)} then ${sql.lit(band)}`;
}
