import { accrueForSale, listRules } from "@tributary/bonuses";
import { type TenantTx, withTenant } from "@tributary/db";
import { findVendorBySlug, scopeForJobOf, signIn } from "@tributary/identity";
import { fixedClock, systemClock } from "@tributary/kernel";
import { listBoards, standings } from "@tributary/leaderboards";
import { defaultProgram } from "@tributary/programs";
import { readBoard } from "@tributary/recruitment";
import { partnerClasses } from "@tributary/segmentation";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { commandLine } from "./command-line.ts";

const test = testDatabase();
const cli = commandLine(test);
/** The night in which a month begins: the hardest moment to look alive. */
const clock = fixedClock("2026-05-31T22:20:00Z");

async function inside<T>(slug: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  const vendor = await findVendorBySlug(test.database.platform, slug);
  if (!vendor) throw new Error(`${slug} is missing`);
  return withTenant(test.database, scopeForJobOf(vendor), work);
}

function countOf(
  tx: TenantTx,
  table: "recruitment.enrollments" | "recruitment.members" | "leads.sales",
): Promise<number> {
  return tx
    .selectFrom(table)
    .select((is) => is.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow()
    .then(({ count }) => count);
}

beforeAll(async () => {
  // Cut off in the middle of the second vendor, as by a kill, then started again.
  const cut = await cli.run(["seed-demo"], {
    clock,
    onLine: (line) => {
      if (line.startsWith("Globex")) throw new Error("killed");
    },
  });
  expect(cut.status).not.toBe(0);
  expect(await cli.run(["seed-demo"], { clock })).toMatchObject({ status: 0, result: { demo: "seeded" } });
}, 180_000);

describe("the demo", () => {
  it("is as large as promised, once", async () => {
    expect(await cli.run(["seed-demo"], { clock })).toMatchObject({
      status: 0,
      result: { demo: "there_already" },
    });
    const counts = await inside("acme", async (tx) => [
      await countOf(tx, "recruitment.enrollments"),
      await countOf(tx, "recruitment.members"),
      await countOf(tx, "leads.sales"),
    ]);
    expect(counts[0]).toBe(120);
    expect(counts[1]).toBe(600);
    expect(counts[2]).toBeGreaterThanOrEqual(12_000);
    // Those who are only talked with have a card and no partner ID.
    const columns = await inside("acme", async (tx) => {
      const { id: programId } = await defaultProgram(tx);
      return readBoard(tx, { programId, cardsAtFirst: 1 }, clock);
    });
    expect(columns.map(({ count }) => count > 0)).toEqual([true, true, true, true]);
    expect(await inside("globex", (tx) => countOf(tx, "recruitment.enrollments"))).toBe(8);
  });

  it.each([
    ...["director", "manager", "editor"].map((name) => `${name}@acme.example`),
    ...["head", "grouphead", "rep"].map((name) => `${name}@northwind.example`),
    "director@globex.example",
  ])("lets %s in", async (email) => {
    const input = { email, password: "tributary-demo", ip: "127.0.0.1" };
    expect((await signIn(test.database, input, systemClock)).ok).toBe(true);
  });

  it("gives the rep two vendors, and a place near the top of both boards", async () => {
    const { rows: places } = await test.superuser.query<{ member: string; slug: string }>(
      `select m.member_id as member, v.slug from identity.partner_memberships m
       join identity.users u on u.id = m.user_id join platform.vendors v on v.id = m.vendor_id
       where u.email = 'rep@northwind.example' order by v.slug`,
    );
    expect(places.map(({ slug }) => slug)).toEqual(["acme", "globex"]);
    const memberId = places[0]?.member as string;
    await inside("acme", async (tx) => {
      for (const board of await listBoards(tx)) {
        const request = { boardId: board.id, period: "2026-06", aroundMemberId: memberId, limit: 5 };
        const found = await standings(tx, request);
        expect(found?.me?.rank).toBeGreaterThan(1);
        expect(found?.me?.rank).toBeLessThanOrEqual(4);
      }
    });
  });

  it("has the ledger that the rules of bonuses give", async () => {
    await inside("globex", async (tx) => {
      const sales = await tx.selectFrom("leads.sales").where("kind", "<>", "refund").select("id").execute();
      for (const { id } of sales) expect(await accrueForSale(tx, id, clock)).toBeNull();
    });
    await inside("acme", async (tx) => {
      const program = await tx.selectFrom("programs.programs").select("id").executeTakeFirstOrThrow();
      expect((await listRules(tx, program.id)).map(({ rateBasisPoints }) => rateBasisPoints)).toEqual([
        500, 400,
      ]);
      const some = await tx
        .selectFrom("leads.sales")
        .where("kind", "<>", "refund")
        .select("id")
        .orderBy("sold_on")
        .limit(150)
        .execute();
      for (const { id } of some) expect(await accrueForSale(tx, id, clock)).toBeNull();
    });
  });

  it("has partners of every class, of which the few that are key bring most", async () => {
    const { headline, totals } = await inside("acme", (tx) => partnerClasses(tx, { asOf: "2026-06-01" }));
    for (const total of totals) expect(total.partners).toBeGreaterThan(9);
    expect(headline.keyCount / headline.partnerCount).toBeLessThan(0.35);
    expect(headline.keyShareOfRevenue).toBeGreaterThan(0.5);
  });

  it("is left out where somebody else has one of its names", async () => {
    await test.owner.query("delete from platform.installation_facts");
    expect(await cli.run(["seed-demo"], { clock })).toMatchObject({
      status: 0,
      result: { demo: "left_out" },
    });
  });
});
