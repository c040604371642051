import type { TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";
import { sql } from "kysely";
import type { SegmentedClient } from "./list-segmented-clients.ts";
import { cutsOf, scored, statsAsOf } from "./rfm-sql.ts";

/** Where one client stands among all. */
export type ClientStanding = Omit<SegmentedClient, "externalId" | "name" | "clientId">;

/** A client's scores and segment as of a day, by the quantiles of all; null when it had bought nothing by then. */
export async function findClientStanding(
  tx: TenantTx,
  { clientId, asOf }: { clientId: string; asOf: LocalDay },
): Promise<ClientStanding | null> {
  const { rows } = await sql<ClientStanding>`
    with stats as materialized (${statsAsOf(tx, asOf)}),
    cuts as materialized (${cutsOf(tx, {})}),
    scored as (${scored({})})
    select recency as "recencyDays", frequency, monetary as "monetaryMinor", r, f, m, segment
    from scored where client_id = ${clientId}
  `.execute(tx);
  return rows[0] ?? null;
}
