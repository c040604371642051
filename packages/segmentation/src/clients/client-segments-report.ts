import type { TenantTx } from "@tributary/db";
import { type Currency, type LocalDay, minorDigits } from "@tributary/kernel";
import { sql } from "kysely";
import { type ClientSegment, clientSegments } from "../domain/client-segments.ts";
import { type Cuts, type OwnCuts, type RfmMeasure, rfmMeasures } from "../domain/rfm-cuts.ts";
import { type ClientCut, cutConditions, cutsOf, isCut, scored, statsAsOf } from "./rfm-sql.ts";

/** One segment as a whole. Money is in minor units, net of refunds. */
export interface SegmentTotal {
  readonly segment: ClientSegment;
  readonly clients: number;
  readonly sales: number;
  readonly revenueMinor: number;
  /** Revenue by sales; null when there are no clients. */
  readonly averageCheckMinor: number | null;
  /** Its part of all clients' revenue, 0 to 1. */
  readonly share: number;
}

/** One cell of the grid: clients by how lately and how often they buy. */
export interface RfmCell {
  readonly r: number;
  readonly f: number;
  readonly clients: number;
  readonly revenueMinor: number;
}

/** The clients of a vendor by segment as of a day. */
export interface ClientSegmentsReport {
  readonly asOf: LocalDay;
  readonly currency: Currency;
  readonly clients: number;
  readonly revenueMinor: number;
  /** All segments, the best first, with those that nobody is in. */
  readonly segments: readonly SegmentTotal[];
  /** The cells that somebody is in. */
  readonly grid: readonly RfmCell[];
  /** Where the lines run; money in major units. Null when no client has bought anything by that day. */
  readonly cuts: Readonly<Record<RfmMeasure, Cuts>> | null;
}

interface GroupRow extends Record<RfmMeasure, Cuts> {
  readonly segment: ClientSegment;
  readonly r: number;
  readonly f: number;
  readonly clients: number;
  readonly sales: number;
  readonly revenue: number;
}

/**
 * Segments the vendor's clients by recency, frequency and money as of the end of a day. Scores are of all clients; a cut
 * of cards only chooses which of them are counted. Reads statistics, never sales, in one statement.
 */
export async function clientSegmentsReport(
  tx: TenantTx,
  { asOf, cuts: own, cut }: { asOf: LocalDay; cuts: OwnCuts; cut: ClientCut },
): Promise<ClientSegmentsReport> {
  const { id: vendorId, currency } = tx.scope.vendor;
  const chosen = isCut(cut)
    ? sql`join leads.clients as client on client.vendor_id = ${vendorId} and client.id = scored.client_id
        and ${cutConditions(cut)}`
    : sql``;
  const { rows } = await sql<GroupRow>`
    with stats as materialized (${statsAsOf(tx, asOf)}),
    cuts as materialized (${cutsOf(tx, own)}),
    scored as (${scored(own)}),
    grouped as (
      select segment, r, f, count(*) as clients, sum(frequency)::bigint as sales, sum(monetary)::bigint as revenue
      from scored ${chosen}
      group by segment, r, f
    )
    select grouped.*, cuts.* from cuts left join grouped on true
  `.execute(tx);
  const groups = rows.filter(({ segment }) => segment !== null);
  const revenueMinor = sum(groups, "revenue");
  const lines = rows[0];
  return {
    asOf,
    currency,
    clients: sum(groups, "clients"),
    revenueMinor,
    segments: clientSegments.map((segment) =>
      totalOf(
        segment,
        groups.filter((group) => group.segment === segment),
        revenueMinor,
      ),
    ),
    grid: gridOf(groups),
    cuts: lines?.recency ? inMajor(lines, currency) : null,
  };
}

function totalOf(segment: ClientSegment, groups: readonly GroupRow[], all: number): SegmentTotal {
  const sales = sum(groups, "sales");
  const revenueMinor = sum(groups, "revenue");
  return {
    segment,
    clients: sum(groups, "clients"),
    sales,
    revenueMinor,
    averageCheckMinor: sales > 0 ? Math.round(revenueMinor / sales) : null,
    share: all > 0 ? Math.max(0, revenueMinor / all) : 0,
  };
}

function gridOf(groups: readonly GroupRow[]): RfmCell[] {
  const cells = new Map<string, RfmCell>();
  for (const { r, f, clients, revenue } of groups) {
    const known = cells.get(`${r} ${f}`);
    cells.set(`${r} ${f}`, {
      r,
      f,
      clients: (known?.clients ?? 0) + clients,
      revenueMinor: (known?.revenueMinor ?? 0) + revenue,
    });
  }
  return [...cells.values()];
}

function inMajor(lines: Record<RfmMeasure, Cuts>, currency: Currency): Record<RfmMeasure, Cuts> {
  const unit = 10 ** minorDigits(currency);
  const read = rfmMeasures.map((measure) => {
    const cuts = lines[measure];
    return [measure, measure === "monetary" ? cuts.map((cut) => cut / unit) : cuts];
  });
  return Object.fromEntries(read) as Record<RfmMeasure, Cuts>;
}

function sum(groups: readonly GroupRow[], figure: "clients" | "sales" | "revenue"): number {
  return groups.reduce((total, group) => total + group[figure], 0);
}
