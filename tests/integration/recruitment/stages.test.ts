import { withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import {
  addStage,
  createProgram,
  listStages,
  orderStages,
  updateProgram,
  updateStage,
} from "@tributary/programs";
import { deleteStage, findOpportunity, moveOpportunity, readBoard } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { noon } from "../leads/leads-world.ts";
import { makeRecruitingWorld, openWith, type RecruitingWorld } from "./recruiting-world.ts";

const db = testDatabase();
let world: RecruitingWorld;

beforeEach(async () => {
  world = await makeRecruitingWorld(db.database);
});

const plain = { staleAfterDays: null, requiredFields: [] };

function remove(stageId: string, moveToStageId: string | null = null) {
  return withTenant(db.database, world.dana, (tx) => deleteStage(tx, { stageId, moveToStageId }));
}

function names() {
  return withTenant(db.database, world.dana, async (tx) =>
    (await listStages(tx, world.programId)).map(({ name }) => name),
  );
}

describe("stages", () => {
  it("are added behind the others, once a name, and put in another order whole", async () => {
    const { programId } = world;
    const add = (name: string) =>
      withTenant(db.database, world.dana, (tx) => addStage(tx, { programId, name, ...plain }, noon));
    const pilot = unwrap(await add("Pilot"));
    expect(await add("pilot")).toMatchObject({ error: { code: "taken" } });
    expect(await names()).toEqual(["New", "First talk", "Fit checked", "Terms agreed", "Pilot"]);
    const ids = [pilot.id, ...world.stages.map(({ id }) => id)];
    const order = (stageIds: string[]) =>
      withTenant(db.database, world.dana, (tx) => orderStages(tx, { programId, stageIds }));
    expect(await order(ids)).toMatchObject({ ok: true });
    expect(await order(ids.slice(1))).toMatchObject({ error: { code: "conflict" } });
    expect((await names())[0]).toBe("Pilot");
    const rename = (stageId: string, name: string) =>
      withTenant(db.database, world.dana, (tx) => updateStage(tx, { stageId, name, ...plain }));
    expect(await rename(pilot.id, "New")).toMatchObject({ error: { code: "taken" } });
    expect(await rename(pilot.id, "Try-out")).toMatchObject({ ok: true });
    expect(await rename(newId(), "Other")).toMatchObject({ error: { code: "not_found" } });
  });

  it("are twelve at most, also when two add the last one at once", async () => {
    const { programId } = world;
    const add = (name: string) =>
      withTenant(db.database, world.dana, (tx) => addStage(tx, { programId, name, ...plain }, noon));
    for (let index = 0; index < 7; index += 1) unwrap(await add(`Stage ${index}`));
    const both = await Promise.all([add("Twelfth"), add("Thirteenth")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await names()).toHaveLength(12);
  });

  it("with cards ask where these go, and hand their history over", async () => {
    const [first, talk] = world.stages;
    const { id } = await openWith(db.database, world, "Aurora");
    expect(await remove(first.id)).toMatchObject({
      error: {
        details: { fields: [{ field: "moveToStageId", problem: "stage_has_cards", params: { count: 1 } }] },
      },
    });
    const abroad = await makeRecruitingWorld(db.database);
    for (const target of [first.id, abroad.stages[0].id, newId()])
      expect(await remove(first.id, target)).toMatchObject({ error: { code: "invalid" } });
    expect(unwrap(await remove(first.id, talk.id))).toEqual({ moved: 1 });
    const after = await withTenant(db.database, world.dana, (tx) => findOpportunity(tx, id, noon));
    expect(after).toMatchObject({ stageName: "First talk", version: 2, moves: [{ toStage: "First talk" }] });
  });

  it("without cards go by themselves, but not the last one", async () => {
    const [first, ...others] = world.stages;
    for (const { id } of others) unwrap(await remove(id));
    expect(await remove(first.id)).toMatchObject({
      error: { details: { fields: [{ problem: "stage_last" }] } },
    });
    expect(await remove(newId())).toMatchObject({ error: { code: "not_found" } });
  });

  it("that go while a card is moved to them leave no card nowhere", async () => {
    const [first, talk] = world.stages;
    for (let round = 0; round < 4; round += 1) {
      const { id } = await openWith(db.database, world, `Aurora ${round}`);
      const stage = unwrap(
        await withTenant(db.database, world.dana, (tx) =>
          addStage(tx, { programId: world.programId, name: `Short ${round}`, ...plain }, noon),
        ),
      );
      const [gone, moved] = await Promise.all([
        remove(stage.id, talk.id),
        withTenant(db.database, world.max, (tx) =>
          moveOpportunity(tx, { opportunityId: id, toStageId: stage.id, seenVersion: null }, noon),
        ),
      ]);
      expect(gone.ok).toBe(true);
      const after = await withTenant(db.database, world.dana, (tx) => findOpportunity(tx, id, noon));
      expect(after?.stageId).toBe(moved.ok ? talk.id : first.id);
    }
  });
});

describe("programs", () => {
  it("change their name, zone and products, and keep a slug of their own", async () => {
    const made = unwrap(
      await withTenant(db.database, world.dana, (tx) =>
        createProgram(tx, { name: "Agencies", slug: "agencies", kind: "agency" }, noon),
      ),
    );
    const change = (slug: string) =>
      withTenant(db.database, world.dana, (tx) =>
        updateProgram(tx, {
          programId: made.id,
          name: "Agencies 2",
          slug,
          kind: "agency",
          timeZone: "Europe/Berlin",
          releaseAfterDays: 30,
          productIds: [],
        }),
      );
    expect(await change("main")).toMatchObject({ error: { code: "taken", details: { field: "slug" } } });
    expect(await change("studios")).toMatchObject({ ok: true });
    const { rows } = await db.superuser.query(
      "select slug, time_zone, release_after_days from programs.programs where id = $1",
      [made.id],
    );
    expect(rows).toEqual([{ slug: "studios", time_zone: "Europe/Berlin", release_after_days: 30 }]);
  });
});

describe("the board", () => {
  it("counts and sums all that the filter gives, and shows the first of each column", async () => {
    for (let index = 0; index < 5; index += 1)
      await openWith(db.database, world, `Partner ${index}`, {
        expectedMinor: 100,
        card: { tags: index === 0 ? ["fair"] : [] },
      });
    const read = (more: object) =>
      withTenant(db.database, world.dana, (tx) =>
        readBoard(tx, { programId: world.programId, cardsAtFirst: 2, ...more }, noon),
      );
    const [first, talk] = await read({});
    expect(first).toMatchObject({ count: 5, sumMinor: 500, cards: [{}, {}] });
    expect(talk).toMatchObject({ count: 0, sumMinor: 0, cards: [] });
    expect((await read({ shown: { [world.stages[0].id]: 4 } }))[0]?.cards).toHaveLength(4);
    expect((await read({ tag: "fair" }))[0]).toMatchObject({
      count: 1,
      cards: [{ partnerName: "Partner 0" }],
    });
    expect((await read({ search: "partner 3" }))[0]?.count).toBe(1);
    expect((await read({ managerUserId: null }))[0]?.count).toBe(0);
    expect((await read({ stale: true }))[0]?.count).toBe(0);
  });
});
