import { type TenantTx, withTenant } from "@tributary/db";
import { systemClock } from "@tributary/kernel";
import { listOpportunityTags, readBoard } from "@tributary/recruitment";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { fillBoard } from "../../load/pages/fill-board.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makeRecruitingWorld, openWith, type RecruitingWorld } from "./recruiting-world.ts";

const db = testDatabase();
const cards = 2_000;
let world: RecruitingWorld;

beforeAll(async () => {
  world = await makeRecruitingWorld(db.database);
  const { rows } = await db.superuser.query<{ slug: string }>(
    "select slug from programs.programs where vendor_id = $1 and id = $2",
    [world.vendor.id, world.programId],
  );
  await fillBoard(db.database, {
    vendor: world.vendor.scope.vendor.slug,
    program: rows[0]?.slug ?? "",
    cards,
  });
  await openWith(db.database, world, "Tagged", { card: { tags: ["north"] } });
  await db.superuser.query("vacuum analyze");
});

/** What some work reads of cards and their partners, planned as it is once it has run a few times. */
function measured(work: (tx: TenantTx) => Promise<unknown>): Promise<Reads> {
  return withTenant(db.database, world.dana, async (tx) => {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
    const before = await countedSoFar(tx);
    await work(tx);
    const after = await countedSoFar(tx);
    return { rows: after.rows - before.rows, lookUps: after.lookUps - before.lookUps };
  });
}

interface Reads {
  readonly rows: number;
  readonly lookUps: number;
}

async function countedSoFar(tx: TenantTx): Promise<Reads> {
  const { rows } = await sql<Reads>`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows,
      sum(coalesce(idx_scan, 0))::int as "lookUps"
    from pg_stat_xact_user_tables
    where relid = any('{recruitment.opportunities,recruitment.partners}'::regclass[])`.execute(tx);
  return rows[0] ?? { rows: 0, lookUps: 0 };
}

describe("a board of thousands of cards", () => {
  it("reads each card once, for counting, and of partners only those it shows", async () => {
    const { programId } = world;
    const { rows } = await measured((tx) => readBoard(tx, { programId, cardsAtFirst: 12 }, systemClock));
    expect(rows).toBeGreaterThanOrEqual(cards);
    expect(rows).toBeLessThan(cards * 1.1);
  });

  it("looks for open cards of those partners only that have tags", async () => {
    const found: string[] = [];
    const { lookUps } = await measured(async (tx) =>
      found.push(...(await listOpportunityTags(tx, world.programId))),
    );
    expect(found).toEqual(["north"]);
    expect(lookUps).toBeLessThan(10);
  });
});
