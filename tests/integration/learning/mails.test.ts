import { withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { assignCourses, grantCourse, revokeCertificate, startCourse } from "@tributary/learning";
import { linkMemberToUser } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { handleEvents } from "../../support/handle-events.ts";
import { testDatabase } from "../../support/test-database.ts";
import { type LearningWorld, learningWorld, makeCourse, question, takeCourse } from "./learning-world.ts";

const db = testDatabase();
const clock = fixedClock("2026-03-02T10:00:00Z");
let world: LearningWorld;
let email: string;

beforeEach(async () => {
  world = await learningWorld(db, clock);
  email = `rita-${newId()}@partner.example`;
});

/** Gives the rep an account, in which they read Russian. */
async function openAccount(): Promise<void> {
  const id = newId();
  const user = { id, email, name: "Rita", locale: "ru" as const };
  await db.database.platform.insertInto("identity.users").values(user).execute();
  unwrap(await withTenant(db.database, world.vendor.scope, (tx) => linkMemberToUser(tx, world.memberId, id)));
}

async function mails(): Promise<{ template: string; to: string; locale: string; props: object }[]> {
  const { rows } = await db.superuser.query(
    "select template, to_address as to, locale, props from platform.mails where vendor_id = $1 order by id",
    [world.vendor.id],
  );
  return rows;
}

describe("a course that was given", () => {
  it("is told to its learner once, in their language, whatever is granted or assigned again", async () => {
    await openAccount();
    const course = await makeCourse(world, clock, { lessons: [[question("A")], []] });
    await handleEvents(db, "learning", clock);
    const told = [
      {
        ...{ template: "course-assigned", to: email, locale: "ru" },
        props: expect.objectContaining({
          ...{ courseId: course.id, courseTitle: "Sell it", lessonCount: 2, partnerId: world.partnerId },
          dueAt: "2026-03-16T10:00:00.000Z",
        }),
      },
    ];
    expect(await mails()).toEqual(told);
    const grant = { programId: world.vendor.programId, levels: ["rep" as const], required: false };
    unwrap(
      await world.asEditor((tx) =>
        grantCourse(tx, course.id, { ...grant, dueDays: null, gatesLeads: false }),
      ),
    );
    await handleEvents(db, "learning", clock);
    await withTenant(db.database, world.vendor.scope, (tx) => assignCourses(tx, { limit: 50 }, clock));
    await handleEvents(db, "learning", clock);
    expect(await mails()).toEqual(told);
  });

  it("is told to nobody who has no account yet, or has begun it already", async () => {
    await makeCourse(world, clock, { lessons: [[]] });
    await handleEvents(db, "learning", clock);
    await openAccount();
    const begun = await makeCourse(world, clock, { lessons: [[]] });
    unwrap(await world.asRep((tx) => startCourse(tx, begun.id, clock)));
    await handleEvents(db, "learning", clock);
    expect(await mails()).toEqual([]);
  });
});

describe("a certificate", () => {
  it("is told of with its code, once, and not when it was taken back before the mail", async () => {
    await openAccount();
    const course = await makeCourse(world, clock, { lessons: [[question("A")]] });
    await takeCourse(world, course.id, "right", clock);
    await handleEvents(db, "learning", clock);
    const earned = (await mails()).filter(({ template }) => template === "certificate-earned");
    const { rows } = await db.superuser.query("select code from learning.certificates where course_id = $1", [
      course.id,
    ]);
    expect(earned).toEqual([
      {
        ...{ template: "certificate-earned", to: email, locale: "ru" },
        props: expect.objectContaining({ courseId: course.id, code: rows[0].code, scorePercent: 100 }),
      },
    ]);

    const other = await makeCourse(world, clock, { lessons: [[question("B")]] });
    await takeCourse(world, other.id, "right", clock);
    const { rows: certificates } = await db.superuser.query(
      "select id from learning.certificates where course_id = $1",
      [other.id],
    );
    const revoked = { certificateId: certificates[0].id, revoked: true };
    unwrap(await world.asEditor((tx) => revokeCertificate(tx, revoked, clock)));
    await handleEvents(db, "learning", clock);
    expect((await mails()).filter(({ template }) => template === "certificate-earned")).toHaveLength(1);
  });
});
