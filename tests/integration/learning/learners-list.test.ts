import { withTenant } from "@tributary/db";
import { fixedClock, unwrap } from "@tributary/kernel";
import {
  assignCourses,
  type LearnerState,
  learnerStates,
  listLearners,
  startCourse,
} from "@tributary/learning";
import { enrollPartner } from "@tributary/recruitment";
import { beforeAll, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner } from "../../support/vendors.ts";
import { type LearningWorld, learningWorld, makeCourse, question, takeCourse } from "./learning-world.ts";

const db = testDatabase();
const clock = fixedClock("2026-03-02T10:00:00Z");
const overdue = fixedClock("2026-04-02T10:00:00Z");
let world: LearningWorld;
let courseId: string;

/** One has passed, one has begun, one has not. */
beforeAll(async () => {
  world = await learningWorld(db, clock);
  const begun = await joined("Ågren & Söner");
  await joined("Harbour Mills");
  courseId = (await makeCourse(world, clock, { lessons: [[question("A")]] })).id;
  await withTenant(db.database, world.vendor.scope, (tx) => assignCourses(tx, { limit: 10 }, clock));
  await takeCourse(world, courseId, "right", clock);
  const scope = memberScope(world.vendor, { partnerId: begun.id, memberId: begun.memberId });
  unwrap(await withTenant(db.database, scope, (tx) => startCourse(tx, courseId, clock)));
});

async function joined(name: string) {
  const partner = await makePartner(db.database, world.vendor, name);
  const place = { partnerId: partner.id, programId: world.vendor.programId };
  unwrap(await withTenant(db.database, world.vendor.scope, (tx) => enrollPartner(tx, place, clock)));
  return partner;
}

async function found(filter: { search?: string; state?: LearnerState }, at = clock): Promise<string[]> {
  const page = await world.asEditor((tx) => listLearners(tx, { courseId, limit: 10, ...filter }, at));
  return page.rows.map(({ partnerName }) => partnerName).sort();
}

it("a learner stands in one state, and stops being under way the moment that it is late", async () => {
  const all = async (at: typeof clock) =>
    Object.fromEntries(
      await Promise.all(learnerStates.map(async (state) => [state, await found({ state }, at)])),
    );
  const passed = ["Northwind"];
  expect(await all(clock)).toEqual({
    ...{ passed, late: [], under_way: ["Ågren & Söner"], assigned: ["Harbour Mills"] },
  });
  expect(await all(overdue)).toEqual({
    ...{ passed, late: ["Harbour Mills", "Ågren & Söner"], under_way: [], assigned: [] },
  });
});

it("a learner is found by a part of their name or their partner's, whatever the case", async () => {
  expect(await found({ search: "REP OF HARB" })).toEqual(["Harbour Mills"]);
  expect(await found({ search: "söner" })).toEqual(["Ågren & Söner"]);
  expect(await found({ search: "%" })).toEqual([]);
  expect(await found({ search: "mills", state: "passed" })).toEqual([]);
});
