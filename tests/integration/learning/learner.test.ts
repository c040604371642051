import { withTenant } from "@tributary/db";
import { findCodedRow } from "@tributary/identity";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import {
  addLesson,
  answerQuestion,
  findCertificate,
  findCourseDraft,
  findOwnCourse,
  findOwnLesson,
  finishLesson,
  listCourseQuestions,
  listGrants,
  listOwnCourses,
  publishCourse,
  revokeGrant,
  saveLesson,
  startAttempt,
  startCourse,
  visitLesson,
} from "@tributary/learning";
import { beforeAll, describe, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner } from "../../support/vendors.ts";
import {
  askedVersion,
  type LearningWorld,
  learningWorld,
  lessonContent,
  makeCourse,
  question,
  takeCourse,
} from "./learning-world.ts";

const db = testDatabase();
const clock = fixedClock("2026-03-02T10:00:00Z");
let world: LearningWorld;
let other: LearningWorld;

beforeAll(async () => {
  world = await learningWorld(db, clock);
  other = await learningWorld(db, clock);
});

async function stateOf(courseId: string) {
  const course = await world.asRep((tx) => findOwnCourse(tx, courseId));
  return course?.run;
}

async function count(table: string, courseId: string): Promise<number> {
  const { rows } = await db.superuser.query(
    `select count(*)::int as n from learning.${table} where course_id = $1`,
    [courseId],
  );
  return rows[0].n;
}

describe("a learner", () => {
  it("goes through a course, passes, and has a certificate that anybody can check", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")], [], [question("B")]] });
    expect(await stateOf(course.id)).toMatchObject({ state: "new", doneCount: 0, totalCount: 3 });
    const started = unwrap(await world.asRep((tx) => startCourse(tx, course.id, clock)));
    expect(started.lessonId).toBe(course.lessonIds[0]);
    await takeCourse(world, course.id, "right", clock);
    const passed = await world.asRep((tx) => findOwnCourse(tx, course.id));
    expect(passed).toMatchObject({
      run: { state: "passed", doneCount: 3 },
      completion: { scorePercent: 100 },
    });
    const code = passed?.certificate?.code ?? "";
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const found = await findCodedRow(db.database, { code, purpose: "certificate" });
    const certificate =
      found && (await withTenant(db.database, found.scope, (tx) => findCertificate(tx, found.rowId)));
    expect(certificate).toMatchObject({
      holderName: "Rep of Northwind",
      courseTitle: "Sell it",
      revokedAt: null,
    });
    expect(await findCodedRow(db.database, { code: "0000000000000000", purpose: "certificate" })).toBeNull();
  });

  it("is remembered in the lesson and at the block where they left", async () => {
    const course = await makeCourse(world, clock, { lessons: [[], [], []] });
    const [, second = ""] = course.lessonIds;
    unwrap(
      await world.asRep((tx) => visitLesson(tx, { courseId: course.id, lessonId: second, place: 4 }, clock)),
    );
    expect(await stateOf(course.id)).toMatchObject({ state: "under_way", nextLessonId: second });
    const lesson = await world.asRep((tx) => findOwnLesson(tx, { courseId: course.id, lessonId: second }));
    expect(lesson?.place).toBe(4);
  });

  it("is told which answer is right only after answering", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")]] });
    const place = { courseId: course.id, lessonId: course.lessonIds[0] ?? "" };
    const before = await world.asRep((tx) => findOwnLesson(tx, place));
    expect(JSON.stringify([before?.questions, before?.content])).not.toMatch(/"right":|That is how it is/);
    const versionId = before?.questions[0]?.versionId ?? "";
    unwrap(
      await world.asRep((tx) =>
        answerQuestion(tx, place, { questionVersionId: versionId, chosen: ["wrong"] }, clock),
      ),
    );
    const after = await world.asRep((tx) => findOwnLesson(tx, place));
    expect(after?.questions[0]?.answer).toEqual({
      chosen: ["wrong"],
      isRight: false,
      rightOptions: ["right"],
      explanation: "That is how it is.",
    });
    expect(after?.questions[0]?.options).toEqual(before?.questions[0]?.options);
  });

  it("cannot be done with a lesson that still asks something", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A"), question("B")]] });
    const lesson = { courseId: course.id, lessonId: course.lessonIds[0] ?? "" };
    expect(await world.asRep((tx) => finishLesson(tx, lesson, clock))).toMatchObject({
      error: { details: { fields: [{ field: "lesson", problem: "questions_left", params: { count: 2 } }] } },
    });
  });
});

describe("answering", () => {
  it("twice keeps the first answer and writes one", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A"), question("B")]] });
    const place = { courseId: course.id, lessonId: course.lessonIds[0] ?? "" };
    const questionVersionId = await askedVersion(world, place);
    const answer = (chosen: string) =>
      world.asRep((tx) => answerQuestion(tx, place, { questionVersionId, chosen: [chosen] }, clock));
    expect(unwrap(await answer("wrong"))).toMatchObject({ isRight: false, repeated: false });
    expect(unwrap(await answer("right"))).toMatchObject({ isRight: false, repeated: true });
    expect(await count("answers", course.id)).toBe(1);
  });

  it("on two devices at once writes one answer, one run, one completion", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")]] });
    const place = { courseId: course.id, lessonId: course.lessonIds[0] ?? "" };
    const questionVersionId = await askedVersion(world, place);
    const answers = await Promise.all(
      ["right", "wrong", "right", "wrong"].map((chosen) =>
        world.asRep((tx) => answerQuestion(tx, place, { questionVersionId, chosen: [chosen] }, clock)),
      ),
    );
    const given = answers.map((answer) => unwrap(answer));
    expect(given.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(given.map(({ isRight }) => isRight)).size).toBe(1);
    await Promise.all([1, 2, 3].map(() => world.asRep((tx) => finishLesson(tx, place, clock))));
    expect([await count("answers", course.id), await count("attempts", course.id)]).toEqual([1, 1]);
    expect(await count("completions", course.id)).toBe(given[0]?.isRight ? 1 : 0);
  });

  it("to a question of another course, or of nobody's, is refused", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")]] });
    const second = await makeCourse(world, clock, { lessons: [[question("B")]] });
    const place = { courseId: course.id, lessonId: course.lessonIds[0] ?? "" };
    const foreign = await askedVersion(world, { courseId: second.id, lessonId: second.lessonIds[0] ?? "" });
    for (const questionVersionId of [foreign, newId()]) {
      const answered = world.asRep((tx) =>
        answerQuestion(tx, place, { questionVersionId, chosen: ["right"] }, clock),
      );
      expect(await answered).toMatchObject({ error: { code: "conflict", details: { noun: "question" } } });
    }
    expect(await count("answers", course.id)).toBe(0);
  });
});

describe("lessons of others", () => {
  it("are not found: another course's, another vendor's, another partner's, nobody's", async () => {
    const course = await makeCourse(world, clock, { lessons: [[]] });
    const second = await makeCourse(world, clock, { lessons: [[]] });
    const foreign = await makeCourse(other, clock, { lessons: [[]] });
    const places = [
      { courseId: course.id, lessonId: second.lessonIds[0] ?? "" },
      { courseId: foreign.id, lessonId: foreign.lessonIds[0] ?? "" },
      { courseId: course.id, lessonId: newId() },
      { courseId: newId(), lessonId: course.lessonIds[0] ?? "" },
    ];
    for (const place of places) {
      expect(await world.asRep((tx) => findOwnLesson(tx, place))).toBeNull();
      for (const result of [
        await world.asRep((tx) => visitLesson(tx, { ...place, place: 0 }, clock)),
        await world.asRep((tx) => finishLesson(tx, place, clock)),
        await world.asRep((tx) =>
          answerQuestion(tx, place, { questionVersionId: newId(), chosen: ["right"] }, clock),
        ),
      ]) {
        expect(result).toMatchObject({ ok: false, error: { code: "not_found" } });
      }
    }
    const partner = await makePartner(db.database, world.vendor, "Southwind");
    const outsider = memberScope(world.vendor, { partnerId: partner.id, memberId: partner.memberId });
    expect(await withTenant(db.database, outsider, (tx) => listOwnCourses(tx))).toEqual([]);
  });
});

describe("runs", () => {
  it("that fall short can be begun again until none is left, and two clicks begin one", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")]], attemptLimit: 2 });
    await takeCourse(world, course.id, "wrong", clock);
    expect(await stateOf(course.id)).toMatchObject({ state: "failed", attemptsLeft: 1, nextLessonId: null });
    const begun = await Promise.all(
      [1, 2, 3, 4].map(() => world.asRep((tx) => startAttempt(tx, course.id, clock))),
    );
    expect(begun.map((one) => unwrap(one).number)).toEqual([2, 2, 2, 2]);
    expect(await stateOf(course.id)).toMatchObject({ state: "under_way", attemptsLeft: 0 });
    await takeCourse(world, course.id, "wrong", clock);
    expect(await stateOf(course.id)).toMatchObject({ state: "spent" });
    expect(await world.asRep((tx) => startAttempt(tx, course.id, clock))).toMatchObject({
      error: { details: { fields: [{ field: "attempt", problem: "none_left" }] } },
    });
    expect(await count("attempts", course.id)).toBe(2);
  });

  it("pass at the second try; what was wrong at the first stays known", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")]] });
    await takeCourse(world, course.id, "wrong", clock);
    unwrap(await world.asRep((tx) => startAttempt(tx, course.id, clock)));
    await takeCourse(world, course.id, "right", clock);
    expect(await stateOf(course.id)).toMatchObject({ state: "passed" });
    const { rows } = await db.superuser.query(
      "select first_try, is_right from learning.answers where course_id = $1 order by answered_at, id",
      [course.id],
    );
    expect(rows).toEqual([
      { first_try: true, is_right: false },
      { first_try: false, is_right: true },
    ]);
  });
});

describe("a version published in the middle of a run", () => {
  it("keeps what was read and answered, and asks anew what is worded anew", async () => {
    const first = question("Old words");
    const course = await makeCourse(world, clock, { lessons: [[first], [question("B")]] });
    const [lessonId = ""] = course.lessonIds;
    const place = { courseId: course.id, lessonId };
    const old = await askedVersion(world, place);
    unwrap(
      await world.asRep((tx) =>
        answerQuestion(tx, place, { questionVersionId: old, chosen: ["wrong"] }, clock),
      ),
    );
    unwrap(await world.asRep((tx) => finishLesson(tx, place, clock)));
    await world.asEditor(async (tx) => {
      const draft = await findCourseDraft(tx, course.id);
      const moduleId = draft?.modules[0]?.id ?? "";
      const content = lessonContent("Words", [{ ...first, prompt: "New words" }]);
      unwrap(
        await saveLesson(tx, course.id, { lessonId, seenVersion: 2, title: "Lesson 1", content }, clock),
      );
      const added = unwrap(await addLesson(tx, { courseId: course.id, moduleId, title: "More" }, clock));
      const more = { lessonId: added.id, seenVersion: 1, title: "More", content: lessonContent("More") };
      unwrap(await saveLesson(tx, course.id, more, clock));
      unwrap(await publishCourse(tx, { courseId: course.id, note: "" }, clock));
    });
    expect(await stateOf(course.id)).toMatchObject({ doneCount: 0, totalCount: 3 });
    const late = await world.asRep((tx) =>
      answerQuestion(tx, place, { questionVersionId: old, chosen: ["right"] }, clock),
    );
    expect(late).toMatchObject({ error: { code: "conflict" } });
    await takeCourse(world, course.id, "right", clock);
    expect(await stateOf(course.id)).toMatchObject({ state: "passed", doneCount: 3 });
    expect(await count("attempts", course.id)).toBe(1);
  });

  it("does not undo a completion", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")]] });
    await takeCourse(world, course.id, "right", clock);
    await world.asEditor(async (tx) => {
      const content = lessonContent("Other words", [question("Another")]);
      const lesson = { lessonId: course.lessonIds[0] ?? "", seenVersion: 2, title: "Lesson 1", content };
      unwrap(await saveLesson(tx, course.id, lesson, clock));
      unwrap(await publishCourse(tx, { courseId: course.id, note: "" }, clock));
    });
    expect(await stateOf(course.id)).toMatchObject({ state: "passed" });
    expect(await world.asEditor((tx) => listCourseQuestions(tx, course.id))).toMatchObject([
      { prompt: "Another" },
    ]);
    const rewrite = db.database.pool.query("update learning.completions set score_percent = 0");
    await expect(rewrite).rejects.toMatchObject({ code: "42501" });
  });
});

it("a course whose grant is taken back is gone, unless it was passed", async () => {
  const open = await makeCourse(world, clock, { lessons: [[]] });
  const passed = await makeCourse(world, clock, { lessons: [[]] });
  await takeCourse(world, passed.id, "right", clock);
  for (const { id } of [open, passed]) {
    await world.asEditor(async (tx) => {
      const [grant] = await listGrants(tx, id);
      unwrap(await revokeGrant(tx, { courseId: id, grantId: grant?.id ?? "", at: clock.now() }));
    });
  }
  const left = await world.asRep((tx) => listOwnCourses(tx));
  const ids = left.map(({ courseId }) => courseId);
  expect(ids).toContain(passed.id);
  expect(ids).not.toContain(open.id);
});
