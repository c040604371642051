import type { TenantTx } from "@tributary/db";
import { decodeCursor, isUuid, type LocalDay, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import type { ClientSegment } from "../domain/client-segments.ts";
import type { OwnCuts } from "../domain/rfm-cuts.ts";
import { type ClientCut, cutConditions, cutsOf, isCut, scored, statsAsOf } from "./rfm-sql.ts";

/** A client with its scores and its segment. Money is in minor units of the vendor's currency. */
export interface SegmentedClient {
  readonly clientId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly recencyDays: number;
  /** Sales that were not taken back. */
  readonly frequency: number;
  /** Their sum, net of refunds. */
  readonly monetaryMinor: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: ClientSegment;
}

/** Which clients of the report are listed. */
export interface SegmentFilter extends ClientCut {
  readonly segment?: ClientSegment | undefined;
  readonly r?: number | undefined;
  readonly f?: number | undefined;
  /** Anywhere in the client's name. */
  readonly search?: string | undefined;
}

/** The clients behind the report, those that brought most money first, by the page. */
export async function listSegmentedClients(
  tx: TenantTx,
  options: {
    readonly asOf: LocalDay;
    readonly cuts: OwnCuts;
    /** Where the report drew its lines, so that they need not be looked for again. */
    readonly lines?: OwnCuts | null;
    readonly filter: SegmentFilter;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<Page<SegmentedClient>> {
  const { asOf, cuts, lines, filter, cursor, limit } = options;
  // Joined before the page is cut only where cards decide who is on it.
  const card = sql`join leads.clients as client
    on client.vendor_id = ${tx.scope.vendor.id} and client.id = scored.client_id`;
  const { rows } = await sql<SegmentedClient>`
    with stats as materialized (${statsAsOf(tx, asOf)}),
    cuts as materialized (${cutsOf(tx, cuts, lines)}),
    scored as (${scored(cuts)}),
    listed as (
      select scored.* from scored ${asksForCards(filter) ? card : sql``}
      where ${conditionsOf(filter)} and ${behind(cursor)}
      order by scored.monetary desc, scored.client_id
      limit ${limit + 1}
    )
    select scored.client_id as "clientId", client.external_id as "externalId", client.name,
      scored.recency as "recencyDays", scored.frequency, scored.monetary as "monetaryMinor",
      scored.r, scored.f, scored.m, scored.segment
    from listed as scored ${card}
    order by scored.monetary desc, scored.client_id
  `.execute(tx);
  return pageOf(rows, limit, ({ monetaryMinor, clientId }) => [monetaryMinor, clientId]);
}

function asksForCards({ legalForm, sizeBand, activity, search }: SegmentFilter): boolean {
  return isCut({ legalForm, sizeBand, activity }) || Boolean(search && normaliseName(search));
}

function conditionsOf({ segment, r, f, search, ...cut }: SegmentFilter): RawBuilder<unknown> {
  const conditions = [cutConditions(cut)];
  if (segment) conditions.push(sql`scored.segment = ${segment}`);
  if (r) conditions.push(sql`scored.r = ${r}`);
  if (f) conditions.push(sql`scored.f = ${f}`);
  const words = search ? normaliseName(search) : "";
  if (words) conditions.push(sql`position(${words} in client.name_key) > 0`);
  return sql.join(conditions, sql` and `);
}

function behind(cursor: string | undefined): RawBuilder<unknown> {
  const [money, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (!Number.isSafeInteger(money) || typeof id !== "string" || !isUuid(id)) return sql`true`;
  return sql`(scored.monetary < ${money} or (scored.monetary = ${money} and scored.client_id > ${id}::uuid))`;
}
