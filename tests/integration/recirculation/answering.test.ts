import { withTenant } from "@tributary/db";
import { dayMs, unwrap } from "@tributary/kernel";
import { answerQuestion, findQuestion, rebuildMemories, recordClick } from "@tributary/recirculation";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import {
  makeRecallWorld,
  monday,
  questionsFor,
  type RecallWorld,
  rightPlace,
  wrongPlace,
} from "./recall-world.ts";

const db = testDatabase();

/** A world on the Monday on which its first mail was planned. */
async function asked(options: Parameters<typeof makeRecallWorld>[1] = {}): Promise<RecallWorld> {
  const world = await makeRecallWorld(db.database, options);
  await world.tick("2026-02-26T10:00:00Z");
  await world.tick(monday);
  return world;
}

const answer = (world: RecallWorld, questionId: string, shown: number[]) =>
  withTenant(db.database, world.vendor.scope, (tx) => answerQuestion(tx, { questionId, shown }, world.clock));

/** Everything that an answer may change. */
async function traces(world: RecallWorld) {
  const { vendor } = world;
  return world.within(async (tx) => ({
    answers: await tx
      .selectFrom("recirculation.answers")
      .where("vendor_id", "=", vendor.id)
      .selectAll()
      .execute(),
    memories: await tx
      .selectFrom("recirculation.memories")
      .where("vendor_id", "=", vendor.id)
      .orderBy("item_id")
      .selectAll()
      .execute(),
    deliveries: await tx
      .selectFrom("recirculation.deliveries")
      .where("vendor_id", "=", vendor.id)
      .selectAll()
      .execute(),
    preferences: await tx
      .selectFrom("recirculation.preferences")
      .where("vendor_id", "=", vendor.id)
      .selectAll()
      .execute(),
  }));
}

describe("a question of a mail", () => {
  it("may be looked at however often: nothing changes", async () => {
    const world = await asked();
    const [question] = await questionsFor(world);
    const before = await traces(world);
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        world.within(async (tx) => {
          await findQuestion(tx, question?.id ?? "", world.clock);
          const method = at % 3 === 0 ? "HEAD" : "GET";
          await recordClick(
            tx,
            { questionId: question?.id ?? "", method, agent: "SafeLinks", chosen: at % 3 },
            world.clock,
          );
        }),
      ),
    );
    expect(await traces(world)).toEqual(before);
  });

  it("tells what is right only once it was answered", async () => {
    const world = await asked();
    const [question] = await questionsFor(world);
    const shown = await world.within((tx) => findQuestion(tx, question?.id ?? "", world.clock));
    expect(shown).toMatchObject({ answer: null, closed: false, kind: "single" });
    expect(JSON.stringify(shown)).not.toMatch(/"right"|Because of/);
    expect([...(shown?.options ?? [])].sort()).toEqual(["another wrong one", "right one", "wrong one"]);
  });

  it("counts once: the first answer stands, and a second one is shown it", async () => {
    const world = await asked();
    const [question, other] = await questionsFor(world);
    if (!question) throw new Error("nothing was asked");
    const first = unwrap(await answer(world, question.id, [wrongPlace(question)]));
    expect(first).toMatchObject({
      repeated: false,
      question: { answer: { right: false }, nextId: other?.id },
    });
    const before = await traces(world);
    const second = unwrap(await answer(world, question.id, [rightPlace(question)]));
    expect(second).toMatchObject({
      repeated: true,
      question: { answer: { right: false, chosen: [wrongPlace(question)] } },
    });
    expect(await traces(world)).toEqual(before);
  });

  it("that is answered by many at once counts once", async () => {
    const world = await asked();
    const [question] = await questionsFor(world);
    if (!question) throw new Error("nothing was asked");
    const all = await Promise.all(Array.from({ length: 8 }, (_, at) => answer(world, question.id, [at % 3])));
    const results = all.map(unwrap);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(results.map(({ question: { answer: given } }) => JSON.stringify(given))).size).toBe(1);
    expect((await traces(world)).answers).toHaveLength(1);
  });

  it("both of a mail may be answered at once", async () => {
    const world = await asked();
    const questions = await questionsFor(world);
    await Promise.all(questions.map((question) => answer(world, question.id, [rightPlace(question)])));
    const after = await traces(world);
    expect(after.answers).toHaveLength(2);
    expect(after.memories.filter(({ answers }) => answers === 1)).toHaveLength(2);
    expect(after.preferences).toMatchObject([{ unanswered: 0 }]);
  });

  it.each([
    ["after thirty days", "2026-04-02T10:00:00Z"],
    ["a minute too late", "2026-04-01T10:00:01Z"],
  ])("cannot be answered %s", async (_, at) => {
    const world = await asked();
    const [question] = await questionsFor(world);
    if (!question) throw new Error("nothing was asked");
    world.clock.set(at);
    const before = await traces(world);
    expect(await answer(world, question.id, [0])).toMatchObject({
      ok: false,
      error: { code: "link_expired" },
    });
    expect(await traces(world)).toEqual(before);
  });

  it("of nothing, or of what is not there, is no answer", async () => {
    const world = await asked();
    const [question] = await questionsFor(world);
    if (!question) throw new Error("nothing was asked");
    for (const shown of [[], [9], [0, 1]]) {
      expect(await answer(world, question.id, shown)).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
    }
    expect((await traces(world)).answers).toEqual([]);
  });

  it("of another vendor does not exist", async () => {
    const world = await asked();
    const other = await asked();
    const [question] = await questionsFor(other);
    expect(await answer(world, question?.id ?? "", [0])).toMatchObject({
      ok: false,
      error: { code: "link_expired" },
    });
  });
});

describe("a memory", () => {
  it("comes due by the answers' own time, and replaying all answers gives the same", async () => {
    const world = await asked({ items: 3 });
    const days = 40;
    for (let day = 0; day < days; day += 1) {
      await world.tick(new Date(Date.parse(monday) + day * dayMs).toISOString());
      for (const question of await questionsFor(world)) {
        const place =
          (day + question.option_order.length) % 4 === 0 ? wrongPlace(question) : rightPlace(question);
        await answer(world, question.id, [place]);
      }
    }
    const before = await traces(world);
    expect(before.answers.length).toBeGreaterThan(4);
    expect(before.memories.every(({ stability }) => stability !== null)).toBe(true);
    await world.within((tx) =>
      tx
        .updateTable("recirculation.memories")
        .set({ stability: null, difficulty: null, answers: 0, rights: 0, streak: 0, answered_at: null })
        .where("vendor_id", "=", world.vendor.id)
        .execute(),
    );
    expect(await rebuildMemories(db.database, world.vendor.scope)).toEqual({ memories: 3 });
    expect((await traces(world)).memories).toEqual(before.memories);
    expect(await rebuildMemories(db.database, world.vendor.scope)).toEqual({ memories: 3 });
    expect((await traces(world)).memories).toEqual(before.memories);
  });

  it("that is known for good is retired, and the next fact takes its place", async () => {
    const world = await asked({ items: 2, program: { activeItems: 1 } });
    const retiring = (await questionsFor(world))[0];
    for (const at of [monday, "2026-03-12T10:00:00Z", "2026-06-29T10:00:00Z"]) {
      await world.tick(at);
      const [question] = await questionsFor(world);
      if (question) await answer(world, question.id, [rightPlace(question)]);
    }
    const { memories } = await traces(world);
    expect(memories.find(({ item_id }) => item_id === retiring?.item_id)).toMatchObject({
      status: "retired",
      streak: 3,
    });
    expect(memories.filter(({ status }) => status === "active")).toHaveLength(1);
  });
});
