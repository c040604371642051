import { listLedger } from "@tributary/bonuses";
import { type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { listLeads, listSales } from "@tributary/leads";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld } from "./leads-world.ts";

const db = testDatabase();
const rows = 3_000;
const large = ["leads.leads", "leads.sales", "leads.clients", "bonuses.ledger"];
let world: LeadsWorld;

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
  await withTenant(db.database, world.vendor.scope, fill);
  for (const table of large) {
    await db.superuser.query(`analyze ${table}`);
  }
});

/** Half of everything is Northwind's, half Southgate's. */
async function fill(tx: TenantTx): Promise<void> {
  const { north, south, vendor } = world;
  const partner = sql`case i % 2 when 0 then ${north.id}::uuid else ${south.id}::uuid end`;
  const member = sql`case i % 2 when 0 then ${north.memberId}::uuid else ${south.memberId}::uuid end`;
  await sql`
    with rule as (
      insert into bonuses.rules (id, program_id, rate_basis_points, valid_from)
      values (platform.new_id(), ${vendor.programId}, 500, '2020-01-01') returning id
    ), line as (
      select platform.new_id() as lead, platform.new_id() as sale, platform.new_id() as client,
        ${partner} as partner, ${member} as member,
        timestamptz '2026-01-01' + i * interval '1 minute' as at, i
      from generate_series(1, ${rows}::int) as i
    ), clients as (
      insert into leads.clients (id, name, name_key) select client, 'Client ' || i, 'client ' || i from line
    ), leads as (
      insert into leads.leads (id, partner_id, program_id, member_id, client_name, client_name_key, status, currency,
        source, submitted_at)
      select lead, partner, ${vendor.programId}, member, 'Client ' || i, 'client ' || i, 'submitted', 'USD', 'import', at
      from line
    ), sales as (
      insert into leads.sales (id, partner_id, member_id, client_id, lead_id, kind, amount_minor, currency, sold_on)
      select sale, partner, member, client, lead, 'first', 100, 'USD', at::date from line
    )
    insert into bonuses.ledger (id, partner_id, member_id, program_id, sale_id, kind, debit_account, credit_account,
      amount_minor, currency, rate_basis_points, base_minor, rule_id, at)
    select platform.new_id(), partner, member, ${vendor.programId}, sale, 'accrual', 'bonus_expense',
      'owed_to_member', 5, 'USD', 500, 100, rule.id, at
    from line, rule`.execute(tx);
}

/** The rows of the large tables that a connection has read so far, by the server's own count. */
async function countRead(tx: TenantTx): Promise<number> {
  const { rows: counted } = await sql<{ read: number }>`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_xact_user_tables where relid = any(${large}::text[]::regclass[])`.execute(tx);
  return counted[0]?.read ?? 0;
}

async function rowsRead(scope: TenantScope, work: (tx: TenantTx) => Promise<unknown>): Promise<number> {
  return withTenant(db.database, scope, async (tx) => {
    const before = await countRead(tx);
    await work(tx);
    return (await countRead(tx)) - before;
  });
}

const lists: [string, (tx: TenantTx) => Promise<{ rows: readonly unknown[]; nextCursor: string | null }>][] =
  [
    ["leads", (tx) => listLeads(tx, { limit: 20 })],
    ["leads of a state", (tx) => listLeads(tx, { limit: 20, status: "submitted" })],
    ["leads by words", (tx) => listLeads(tx, { limit: 20, search: "client" })],
    ["sales", (tx) => listSales(tx, { limit: 20 })],
    ["sales by words", (tx) => listSales(tx, { limit: 20, search: "client" })],
    ["ledger lines", (tx) => listLedger(tx, { limit: 20 })],
  ];

describe("a page of 20", () => {
  it.each(lists)(
    "%s reads about a page, for the vendor and for a rep, and never a whole table",
    async (_, list) => {
      for (const scope of [world.staff, world.northRep]) {
        const page = await withTenant(db.database, scope, list);
        expect(page.rows).toHaveLength(20);
        expect(page.nextCursor).not.toBeNull();
        const read = await rowsRead(scope, list);
        expect(read).toBeGreaterThanOrEqual(20);
        expect(read).toBeLessThan(rows / 10);
      }
    },
  );
});
