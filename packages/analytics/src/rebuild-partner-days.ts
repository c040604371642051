import { rollupLock, type TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";
import { assignmentsFrom, dayFacts, measures } from "./day-facts.ts";

/** Whose history is computed anew: that of all partners when none are named. */
export interface Rebuild {
  readonly partnerIds?: readonly string[];
}

/**
 * Computes the whole history of the partners anew from leads and sales, in one pass: after an import, after the
 * vendor's time zone has changed, and for repair. Gives the same rows as refreshing every day would. Refreshes of the
 * vendor wait until the transaction ends.
 */
export async function rebuildPartnerDays(
  tx: TenantTx,
  { partnerIds }: Rebuild = {},
): Promise<{ days: number }> {
  if (partnerIds?.length === 0) return { days: 0 };
  await sql`select ${rollupLock(tx, "analytics.partner_days", "exclusive")}`.execute(tx);
  const ofPartners = (table: string) => narrowTo(table, partnerIds);
  const facts = dayFacts(tx, {
    leads: () => sql`where ${ofPartners("fact")}`,
    sales: () => sql`where ${ofPartners("fact")}`,
  });
  const { rows } = await sql<{ days: number }>`
    with facts as materialized (${facts}),
    emptied as (
      delete from analytics.partner_days as stored
      where stored.vendor_id = ${tx.scope.vendor.id} and ${ofPartners("stored")}
        and not exists (select from facts where facts.partner_id = stored.partner_id and facts.day = stored.day)
    ),
    written as (
      insert into analytics.partner_days as stored (partner_id, day, ${columnsOf()})
      select partner_id, day, ${columnsOf()} from facts
      on conflict (vendor_id, partner_id, day) do update set ${assignmentsFrom("excluded")}
      where (${columnsOf("stored")}) is distinct from (${columnsOf("excluded")})
    )
    select count(*) as days from facts
  `.execute(tx);
  return { days: rows[0]?.days ?? 0 };
}

function narrowTo(table: string, partnerIds: readonly string[] | undefined): RawBuilder<unknown> {
  return partnerIds ? sql`${sql.id(table, "partner_id")} = any(${partnerIds}::uuid[])` : sql`true`;
}

function columnsOf(table?: string): RawBuilder<unknown> {
  return sql.join(measures.map((measure) => (table ? sql.id(table, measure) : sql.id(measure))));
}
