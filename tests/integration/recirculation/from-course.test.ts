import { newId, unwrap } from "@tributary/kernel";
import { archiveItem, findItem, listItems, makeItems, type QuestionToKeep } from "@tributary/recirculation";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeRecallWorld, type RecallWorld } from "./recall-world.ts";

const db = testDatabase();
const course = { id: newId(), title: "How to sell" };

function question(prompt: string, answers: readonly [right: string, wrong: string]): QuestionToKeep {
  return {
    questionId: newId(),
    kind: "single",
    prompt,
    options: answers.map((text, at) => ({ text, right: at === 0 })),
    explanation: "",
    lessonId: null,
  };
}

const inEnglish = question("Who signs the contract?", ["The client", "The partner"]);
const inRussian = question("Кто подписывает договор?", ["Клиент", "Партнёр"]);

async function keep(world: RecallWorld, questions: readonly QuestionToKeep[]) {
  return unwrap(
    await world.within((tx) => makeItems(tx, { programId: world.programId, course, questions }, world.clock)),
  );
}

async function factsOf(world: RecallWorld) {
  const { rows } = await world.within((tx) => listItems(tx, { limit: 10 }));
  const whole = await Promise.all(rows.map(({ id }) => world.within((tx) => findItem(tx, id))));
  return whole.filter((item) => item !== null);
}

describe("facts from the questions of a course", () => {
  it("are asked as the course asked, and as a colleague's claim in the language of the question", async () => {
    const world = await makeRecallWorld(db.database, { items: 0 });
    expect(await keep(world, [inEnglish, inRussian])).toEqual({ made: 2 });
    const facts = await factsOf(world);
    const claims = facts.map(({ fact, variants }) => [fact, variants.at(-1)?.prompt ?? ""]);
    expect(claims).toContainEqual([
      "Who signs the contract? The client",
      expect.stringMatching(/Who signs the contract\?.*colleague/),
    ]);
    const russian = claims.find(([fact]) => fact?.startsWith("Кто"))?.[1] ?? "";
    expect(russian).toMatch(/Кто подписывает договор\?/);
    expect(russian).not.toMatch(/[a-z]/i);
  });

  it("are made once, whoever clicks again; one that was put away comes back", async () => {
    const world = await makeRecallWorld(db.database, { items: 0 });
    await keep(world, [inEnglish]);
    expect(await keep(world, [inEnglish])).toEqual({ made: 0 });
    const [fact] = await factsOf(world);
    if (!fact) throw new Error("no fact was made");
    unwrap(await world.within((tx) => archiveItem(tx, { itemId: fact.id, archived: true }, world.clock)));
    expect(await factsOf(world)).toEqual([]);
    expect(await keep(world, [inEnglish, inRussian])).toEqual({ made: 2 });
    expect(await factsOf(world)).toHaveLength(2);
  });

  it("need a question, and a program of this vendor", async () => {
    const world = await makeRecallWorld(db.database, { items: 0 });
    const abroad = await makeRecallWorld(db.database, { items: 0 });
    const ask = (programId: string, questions: readonly QuestionToKeep[]) =>
      world.within((tx) => makeItems(tx, { programId, course, questions }, world.clock));
    expect(await ask(world.programId, [])).toMatchObject({
      error: { details: { fields: [{ field: "questionIds", problem: "choose_any" }] } },
    });
    expect(await ask(abroad.programId, [inEnglish])).toMatchObject({
      error: { details: { fields: [{ field: "programId", problem: "unknown" }] } },
    });
  });
});
