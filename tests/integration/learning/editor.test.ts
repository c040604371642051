import { withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { portalLeadInput, submitLead } from "@tributary/leads";
import {
  addModule,
  assignCourses,
  copyLesson,
  courseReport,
  createCourse,
  findCourseDraft,
  listCourseQuestions,
  listCoursesBeforeLeads,
  listLearners,
  moveLesson,
  previewPublication,
  publishCourse,
  rebuildLearningDays,
  refreshCourseDay,
  refreshLessonDay,
  refreshQuestionDay,
  saveLesson,
} from "@tributary/learning";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
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

beforeAll(async () => {
  world = await learningWorld(db, clock);
});

const save = (courseId: string, lessonId: string, seenVersion: number, content: unknown) =>
  world.asEditor((tx) =>
    saveLesson(tx, courseId, { lessonId, seenVersion, title: "Lesson 1", content }, clock),
  );

describe("saving a lesson", () => {
  it("of two editors at once keeps the first, and tells the second who it was", async () => {
    const course = await makeCourse(world, clock, { lessons: [[]] });
    const [lessonId = ""] = course.lessonIds;
    const saves = await Promise.all([
      save(course.id, lessonId, 2, lessonContent("mine")),
      save(course.id, lessonId, 2, lessonContent("yours")),
    ]);
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    expect(saves.find(({ ok }) => !ok)).toMatchObject({
      error: { code: "conflict", details: { current: "Dana" } },
    });
  });

  it("again with the same words is no conflict, whatever version was seen", async () => {
    const course = await makeCourse(world, clock, { lessons: [[]] });
    const [lessonId = ""] = course.lessonIds;
    const content = lessonContent("same");
    expect(unwrap(await save(course.id, lessonId, 2, content)).version).toBe(3);
    expect(unwrap(await save(course.id, lessonId, 2, content)).version).toBe(3);
  });

  it("that came second can be put into a copy right behind, once", async () => {
    const course = await makeCourse(world, clock, { lessons: [[], []] });
    const [lessonId = ""] = course.lessonIds;
    const copy = {
      lessonId,
      copyId: newId(),
      title: "Mine",
      content: lessonContent("mine", [question("A")]),
    };
    for (let click = 0; click < 2; click += 1) {
      unwrap(await world.asEditor((tx) => copyLesson(tx, course.id, copy, clock)));
    }
    const draft = await world.asEditor((tx) => findCourseDraft(tx, course.id));
    expect(draft?.modules[0]?.lessons.map(({ title }) => title)).toEqual(["Lesson 1", "Mine", "Lesson 2"]);
  });

  it("of another course, or with a file of nobody's, is not found", async () => {
    const course = await makeCourse(world, clock, { lessons: [[]] });
    const other = await makeCourse(world, clock, { lessons: [[]] });
    const [lessonId = ""] = course.lessonIds;
    expect(await save(other.id, lessonId, 2, lessonContent("x"))).toMatchObject({
      error: { code: "not_found" },
    });
    const image = { blocks: [{ id: newId(), type: "image", fileId: newId(), alt: "a", caption: "" }] };
    expect(await save(course.id, lessonId, 2, image)).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("a publication", () => {
  it("of an empty course is refused and says what is missing", async () => {
    const { id } = unwrap(await world.asEditor((tx) => createCourse(tx, { title: "Empty" }, clock)));
    const publish = () => world.asEditor((tx) => publishCourse(tx, { courseId: id, note: "" }, clock));
    expect(await publish()).toMatchObject({ error: { code: "invalid" } });
    unwrap(await world.asEditor((tx) => addModule(tx, { courseId: id, title: "Start" }, clock)));
    const missing = await world.asEditor(async (tx) => {
      const draft = await findCourseDraft(tx, id);
      return draft && (await previewPublication(tx, draft)).missing;
    });
    expect(missing).toMatchObject([{ part: "module_empty" }]);
  });

  it("twice is one version; words that stay keep their version of the question, words that change get the next", async () => {
    const same = question("Same");
    const other = question("Old");
    const course = await makeCourse(world, clock, { lessons: [[same, other]] });
    const [lessonId = ""] = course.lessonIds;
    const before = await world.asEditor((tx) => listCourseQuestions(tx, course.id));
    const publish = () => world.asEditor((tx) => publishCourse(tx, { courseId: course.id, note: "" }, clock));
    expect(unwrap(await publish())).toMatchObject({ number: 1, repeated: true });
    unwrap(await save(course.id, lessonId, 2, lessonContent("Words", [same, { ...other, prompt: "New" }])));
    expect(unwrap(await publish())).toMatchObject({ number: 2, repeated: false });
    const after = await world.asEditor((tx) => listCourseQuestions(tx, course.id));
    const numbers = Object.fromEntries(after.map(({ prompt, number }) => [prompt, number]));
    expect(numbers).toEqual({ Same: 1, New: 2 });
    expect(after.find(({ prompt }) => prompt === "Same")).toEqual(
      before.find(({ prompt }) => prompt === "Same"),
    );
  });

  it("makes a question of its own of one that was copied from another course, id and all", async () => {
    const shared = question("Shared");
    const first = await makeCourse(world, clock, { lessons: [[shared]] });
    const second = await makeCourse(world, clock, { lessons: [[shared]] });
    const ids = await Promise.all(
      [first, second].map(({ id }) => world.asEditor((tx) => listCourseQuestions(tx, id))),
    );
    expect(ids.map((questions) => questions.length)).toEqual([1, 1]);
    expect(ids[0]?.[0]?.questionId).not.toBe(ids[1]?.[0]?.questionId);
  });
});

it("a lesson moves into another module of its course, and nowhere else", async () => {
  const course = await makeCourse(world, clock, { lessons: [[], []] });
  const foreign = await makeCourse(world, clock, { lessons: [[]] });
  const [, lessonId = ""] = course.lessonIds;
  await world.asEditor(async (tx) => {
    const { id: moduleId } = unwrap(await addModule(tx, { courseId: course.id, title: "Second" }, clock));
    unwrap(await moveLesson(tx, { courseId: course.id, lessonId, moduleId, place: 0 }, clock));
    const draft = await findCourseDraft(tx, course.id);
    expect(draft?.modules.map(({ lessons }) => lessons.length)).toEqual([1, 1]);
    const strange = { courseId: course.id, lessonId: foreign.lessonIds[0] ?? "", moduleId, place: 0 };
    expect(await moveLesson(tx, strange, clock)).toMatchObject({ error: { code: "not_found" } });
    expect((await findCourseDraft(tx, course.id))?.modules.map(({ lessons }) => lessons.length)).toEqual([
      1, 1,
    ]);
  });
});

describe("assignment", () => {
  it("gives each person a course once, however often it is run", async () => {
    const course = await makeCourse(world, clock, { lessons: [[]] });
    const assign = () =>
      withTenant(db.database, world.vendor.scope, (tx) =>
        assignCourses(tx, { courseId: course.id, limit: 100 }, clock),
      );
    expect((await Promise.all([assign(), assign()])).sort()).toEqual([0, 1]);
    expect(await assign()).toBe(0);
    const learners = await world.asEditor((tx) =>
      listLearners(tx, { courseId: course.id, limit: 10 }, clock),
    );
    expect(learners.rows).toMatchObject([
      { memberId: world.memberId, dueAt: new Date("2026-03-16T10:00:00Z") },
    ]);
  });

  it("keeps a member's leads back until the course is passed, and nobody else's", async () => {
    const gated = await learningWorld(db, clock);
    const course = await makeCourse(gated, clock, { lessons: [[question("A")]], gatesLeads: true });
    const lead = portalLeadInput.parse({ clientName: "Cancity", contactPhone: "+1 555 0100" });
    const send = () => gated.asRep((tx) => submitLead(tx, lead, clock));
    expect(await send()).toMatchObject({
      error: { code: "course_required", details: { courses: [{ id: course.id }] } },
    });
    expect(await gated.asEditor(listCoursesBeforeLeads)).toEqual([]);
    await takeCourse(gated, course.id, "right", clock);
    expect(await send()).toMatchObject({ ok: true });
  });
});

describe("the report", () => {
  it("is the same by refreshing each day and by counting all anew", async () => {
    const course = await makeCourse(world, clock, { lessons: [[question("A")], []] });
    const [lessonId = ""] = course.lessonIds;
    expect(await askedVersion(world, { courseId: course.id, lessonId })).not.toBe("");
    await takeCourse(world, course.id, "wrong", clock);
    const refreshed = await withTenant(db.database, world.vendor.scope, async (tx) => {
      const at = clock.now();
      await refreshCourseDay(tx, { courseId: course.id, at });
      for (const id of course.lessonIds)
        await refreshLessonDay(tx, { courseId: course.id, lessonId: id, at });
      const [asked] = await listCourseQuestions(tx, course.id);
      await refreshQuestionDay(tx, { courseId: course.id, questionId: asked?.questionId ?? "", at });
      return courseReport(tx, course.id);
    });
    expect(refreshed).toMatchObject({
      ...{ assigned: 1, started: 1, completed: 0, failed: 1 },
      lessons: [
        { opened: 1, done: 1 },
        { opened: 1, done: 1 },
      ],
      questions: [{ answers: 1, wrong: 1 }],
    });
    const rebuilt = await withTenant(db.database, world.vendor.scope, async (tx) => {
      await rebuildLearningDays(tx);
      return courseReport(tx, course.id);
    });
    expect(rebuilt).toEqual(refreshed);
  });
});
