import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeRecallWorld, monday, questionsFor, type RecallWorld } from "./recall-world.ts";

const db = testDatabase();

/** A world on the Thursday, its facts handed out to one rep, of a program for reps alone or for everybody. */
async function handedOut(levels?: readonly string[]): Promise<RecallWorld> {
  const world = await makeRecallWorld(db.database, levels ? { program: { levels } } : {});
  await setLevel(world, "rep");
  await world.tick("2026-02-26T10:00:00Z");
  return world;
}

async function setLevel(world: RecallWorld, level: "rep" | "department_head"): Promise<void> {
  await world.within((tx) =>
    tx
      .updateTable("recruitment.members")
      .set({ level, group_id: null })
      .where("vendor_id", "=", world.vendor.id)
      .where("id", "=", world.partner.memberId)
      .execute(),
  );
}

describe("who leaves the people of a program", () => {
  it("is asked no more, keeps what is known, and is asked again when back", async () => {
    const world = await handedOut(["rep"]);
    await setLevel(world, "department_head");
    expect(await world.tick(monday)).toEqual({ planned: 1, sent: 0, skipped: { nothing_due: 1 } });
    expect(await questionsFor(world)).toEqual([]);
    await setLevel(world, "rep");
    expect(await world.tick("2026-03-09T10:00:00Z")).toMatchObject({ sent: 1 });
    expect(await questionsFor(world)).toHaveLength(2);
  });

  it("goes on being asked by a program that is for everybody", async () => {
    const world = await handedOut();
    await setLevel(world, "department_head");
    expect(await world.tick(monday)).toMatchObject({ sent: 1 });
  });

  it("is asked no more when the partner is put away", async () => {
    const world = await handedOut();
    await world.within((tx) =>
      tx
        .updateTable("recruitment.partners")
        .set({ archived_at: world.clock.now() })
        .where("vendor_id", "=", world.vendor.id)
        .where("id", "=", world.partner.id)
        .execute(),
    );
    expect(await world.tick(monday)).toEqual({ planned: 1, sent: 0, skipped: { no_access: 1 } });
  });
});
