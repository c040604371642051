import { newId } from "@tributary/kernel";
import {
  type ClientSegment,
  type Cuts,
  clientSegmentsReport,
  findClientStanding,
  listSegmentedClients,
  refreshClientStats,
  type SegmentFilter,
  segmentBreakdown,
} from "@tributary/segmentation";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeSegmentsWorld, type SegmentsWorld } from "./segments-world.ts";

const test = testDatabase();
let world: SegmentsWorld;

async function newWorld(): Promise<void> {
  world = await makeSegmentsWorld(test.database);
}

/** The rules as the product was asked for them, written a second time on purpose. */
const rules: readonly [ClientSegment, string, string, string][] = [
  ["champions", "5-5", "5-5", "5-5"],
  ["potential_loyalist", "3-5", "3-5", "2-5"],
  ["loyal", "2-4", "2-4", "2-4"],
  ["promising", "3-4", "1-3", "3-5"],
  ["new", "4-5", "1-3", "1-5"],
  ["cant_lose_them", "1-2", "3-4", "4-5"],
  ["at_risk", "1-2", "2-5", "4-5"],
  ["need_attention", "1-3", "3-5", "3-5"],
  ["about_to_sleep", "2-3", "1-3", "1-4"],
  ["lost", "1-1", "1-5", "1-5"],
];

function expectedSegment(...scores: number[]): ClientSegment {
  const fits = (range: string, score: number) =>
    score >= Number(range.split("-")[0]) && score <= Number(range.split("-")[1]);
  const found = rules.find(([, ...ranges]) => ranges.every((range, at) => fits(range, scores[at] ?? 0)));
  return found?.[0] ?? "other";
}

const ownCuts = { recency: [2, 3, 4, 5], frequency: [2, 3, 4, 5], monetary: [2, 3, 4, 5] } satisfies Record<
  string,
  Cuts
>;

describe("scores and segments", () => {
  /** One client for every triple of scores under `ownCuts`: recency, frequency and money of 1 to 5 each. */
  beforeAll(async () => {
    await newWorld();
    const all = [1, 2, 3, 4, 5].flatMap((r) =>
      [1, 2, 3, 4, 5].flatMap((f) => [1, 2, 3, 4, 5].map((m) => ({ id: newId(), r, f, m }))),
    );
    await world.inside(async (tx) => {
      const cards = all.map(({ id, r, f, m }) => ({ id, name: `${r}${f}${m}`, name_key: `${r}${f}${m}` }));
      await tx.insertInto("leads.clients").values(cards).execute();
      const stats = all.map(({ id, r, f, m }) => ({
        client_id: id,
        sales: f,
        revenue_minor: m * 100,
        last_on: `2026-01-${String(31 - r).padStart(2, "0")}`,
        changed_on: "2026-01-30",
      }));
      await tx.insertInto("segmentation.client_stats").values(stats).execute();
    });
  });

  it("takes own cut points half-open, and the lower bin of recency as the better one", async () => {
    const rows = await world.list("2026-01-31", {}, ownCuts);
    expect(rows).toHaveLength(125);
    for (const { name, r, f, m, segment } of rows) {
      const [recency = 0, frequency = 0, money = 0] = [...name].map(Number);
      expect([r, f, m], name).toEqual([6 - recency, frequency, money]);
      expect(segment, name).toBe(expectedSegment(r, f, m));
    }
  });

  it("cuts at quantiles of type 7, a value equal to one belonging to the lower bin", async () => {
    const report = await world.inside((tx) =>
      clientSegmentsReport(tx, { asOf: "2026-01-31", cuts: {}, cut: {} }),
    );
    // 25 of each value from 1 to 5: the 20 % quantile lies between the 25th and the 26th of 125, at 0.8.
    expect(report.cuts?.frequency.map((cut) => Number(cut.toFixed(6)))).toEqual([1.8, 2.6, 3.4, 4.2]);
    expect(report.cuts?.monetary.map((cut) => Number(cut.toFixed(6)))).toEqual([1.8, 2.6, 3.4, 4.2]);
    const rows = await world.list("2026-01-31");
    for (const { name, f, m, r } of rows) expect(`${6 - r}${f}${m}`).toBe(name);
    const tied = await world.list("2026-01-31", {}, { frequency: [1, 1, 3, 3] });
    expect(new Set(tied.map(({ frequency, f }) => `${frequency}:${f}`))).toEqual(
      new Set(["1:3", "2:3", "3:5", "4:5", "5:5"]),
    );
  });

  it("adds up: segments, grid and list tell of the same clients", async () => {
    const report = await world.inside((tx) =>
      clientSegmentsReport(tx, { asOf: "2026-01-31", cuts: ownCuts, cut: {} }),
    );
    expect(report.clients).toBe(125);
    expect(report.grid.reduce((sum, { clients }) => sum + clients, 0)).toBe(125);
    for (const { segment, clients, revenueMinor } of report.segments) {
      const rows = await world.list("2026-01-31", { segment }, ownCuts);
      expect(rows.length, segment).toBe(clients);
      expect(rows.reduce((sum, { monetaryMinor }) => sum + monetaryMinor, 0)).toBe(revenueMinor);
    }
    expect((await world.list("2026-01-31", { r: 5, f: 1 }, ownCuts)).length).toBe(5);
  });

  it("pages by key without losing or doubling anybody", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.inside((tx) =>
        listSegmentedClients(tx, { asOf: "2026-01-31", cuts: {}, filter: {}, limit: 7, cursor }),
      );
      seen.push(...page.rows.map(({ clientId }) => clientId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(125);
    expect(seen).toHaveLength(125);
  });

  it("gives nothing, and no cuts, before anything was bought", async () => {
    const report = await world.inside((tx) =>
      clientSegmentsReport(tx, { asOf: "2020-01-01", cuts: {}, cut: {} }),
    );
    expect([report.clients, report.cuts, report.grid]).toEqual([0, null, []]);
  });
});

describe("cuts of cards", () => {
  it("choose among clients scored with all others", async () => {
    await newWorld();
    const big = await world.client("Big", { legal_form: "ООО", employees: 300, activity_code: "62.01" });
    const small = await world.client("Small", { legal_form: "ИП", employees: 3, industry: "retail" });
    await world.sell(big, "2026-01-01", 900_00);
    await world.sell(small, "2026-01-01", 10_00);
    await world.inside((tx) => refreshClientStats(tx, [big, small]));
    const names = async (filter: SegmentFilter) =>
      (await world.list("2026-02-01", filter)).map(({ name }) => name);
    expect(await names({ legalForm: "ООО" })).toEqual(["Big"]);
    expect(await names({ sizeBand: "1-10" })).toEqual(["Small"]);
    expect(await names({ sizeBand: "251+" })).toEqual(["Big"]);
    expect(await names({ activity: "62" })).toEqual(["Big"]);
    expect(await names({ activity: "retail" })).toEqual(["Small"]);
    const all = await world.list("2026-02-01");
    const cut = await world.list("2026-02-01", { legalForm: "ИП" });
    expect(cut).toEqual(all.filter(({ name }) => name === "Small"));
    const by = await world.inside((tx) =>
      segmentBreakdown(tx, { asOf: "2026-02-01", cuts: {}, by: "activity" }),
    );
    expect(by.map(({ value, revenueMinor }) => [value, revenueMinor])).toEqual([
      ["62", 900_00],
      ["retail", 10_00],
    ]);
    expect(
      await world.inside((tx) => findClientStanding(tx, { clientId: big, asOf: "2026-02-01" })),
    ).toMatchObject({
      recencyDays: 31,
      frequency: 1,
      monetaryMinor: 900_00,
    });
  });
});
