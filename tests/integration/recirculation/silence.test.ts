import { dayMs, unwrap } from "@tributary/kernel";
import { answerQuestion, keepWish } from "@tributary/recirculation";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { deliveriesOf, makeReadyWorld, monday, questionsFor } from "./recall-world.ts";

const db = testDatabase();

describe("silence", () => {
  it("makes mails weekly after three, ends them with a last word after six, and an answer is not needed to stop", async () => {
    const world = await makeReadyWorld(db.database, { items: 8 });
    const start = Date.parse(monday);
    for (let day = 0; day < 90; day += 1) await world.tick(new Date(start + day * dayMs).toISOString());
    const all = await deliveriesOf(world);
    expect(all.map(({ slot }) => slot)).toEqual([
      "2026-W10/1",
      "2026-W10/2",
      "2026-W11/1",
      "2026-W12/1",
      "2026-W13/1",
      "2026-W14/1",
      "2026-W15/1",
    ]);
    expect(all.map(({ kind }) => kind).filter((kind) => kind === "last_notice")).toHaveLength(1);
    expect(all.at(-1)?.kind).toBe("last_notice");
  });

  it("is over with one answer: the next mails come as often as before", async () => {
    const world = await makeReadyWorld(db.database, { items: 8 });
    const start = Date.parse(monday);
    const days = async (from: number, to: number) => {
      for (let day = from; day < to; day += 1) await world.tick(new Date(start + day * dayMs).toISOString());
    };
    await days(0, 12);
    expect((await deliveriesOf(world)).map(({ slot }) => slot)).toEqual([
      "2026-W10/1",
      "2026-W10/2",
      "2026-W11/1",
    ]);
    const [question] = await questionsFor(world);
    const answer = { questionId: question?.id ?? "", shown: [0] };
    unwrap(await world.within((tx) => answerQuestion(tx, answer, world.clock)));
    await days(14, 19);
    expect((await deliveriesOf(world)).slice(3).map(({ slot }) => slot)).toEqual([
      "2026-W12/1",
      "2026-W12/2",
    ]);
  });

  it("is over when the person asks for mails again", async () => {
    const world = await makeReadyWorld(db.database, { items: 8 });
    const start = Date.parse(monday);
    for (let day = 0; day < 60; day += 1) await world.tick(new Date(start + day * dayMs).toISOString());
    const before = (await deliveriesOf(world)).length;
    const { memberId } = world.partner;
    await world.within((tx) => keepWish(tx, { memberId, wish: { wish: "resume" } }, world.clock));
    await world.tick("2026-05-04T10:00:00Z");
    expect(await deliveriesOf(world)).toHaveLength(before + 1);
  });
});
