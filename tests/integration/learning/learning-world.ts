import { type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type Clock, newId, unwrap } from "@tributary/kernel";
import {
  addLesson,
  addModule,
  answerQuestion,
  changeCourse,
  createCourse,
  type DraftQuestion,
  findOwnCourse,
  findOwnLesson,
  finishLesson,
  grantCourse,
  lessonsIn,
  publishCourse,
  saveLesson,
} from "@tributary/learning";
import { enrollPartner } from "@tributary/recruitment";
import { memberScope, staffScope } from "../../support/scopes.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor, type TestVendor } from "../../support/vendors.ts";

/** A vendor with an editor, and a partner in its program with one rep. */
export interface LearningWorld {
  readonly vendor: TestVendor;
  readonly editor: TenantScope;
  readonly rep: TenantScope;
  readonly partnerId: string;
  readonly memberId: string;
  asEditor<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  asRep<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
}

/** Makes such a world. */
export async function learningWorld(db: TestDatabase, clock: Clock): Promise<LearningWorld> {
  const vendor = await makeVendor(db.database);
  const { id: partnerId, memberId } = await makePartner(db.database, vendor);
  const editor = staffScope(vendor);
  const rep = memberScope(vendor, { partnerId, memberId });
  await withTenant(db.database, vendor.scope, (tx) =>
    enrollPartner(tx, { partnerId, programId: vendor.programId }, clock),
  );
  return {
    ...{ vendor, editor, rep, partnerId, memberId },
    asEditor: (work) => withTenant(db.database, editor, work),
    asRep: (work) => withTenant(db.database, rep, work),
  };
}

/** A question with one right answer, `right`, and one wrong, `wrong`. */
export function question(prompt: string, id = newId()): DraftQuestion {
  return {
    ...{ id, kind: "single", prompt, explanation: "That is how it is." },
    options: [
      { id: "right", text: "Right", right: true },
      { id: "wrong", text: "Wrong", right: false },
    ],
  };
}

/** What a lesson of a test says. */
export function lessonContent(words: string, questions: readonly DraftQuestion[] = []): unknown {
  const text = { id: newId(), type: "text", nodes: [{ kind: "paragraph", spans: [{ text: words }] }] };
  return { blocks: questions.length > 0 ? [text, { id: newId(), type: "quiz", questions }] : [text] };
}

/** A course of a test. */
export interface TestCourse {
  readonly id: string;
  readonly lessonIds: readonly string[];
}

/** Makes a course of one module, publishes it, and grants it to the vendor's program. */
export async function makeCourse(
  world: LearningWorld,
  clock: Clock,
  {
    lessons,
    attemptLimit = null,
    passingPercent = 50,
    gatesLeads = false,
  }: {
    lessons: readonly (readonly DraftQuestion[])[];
    attemptLimit?: number | null;
    passingPercent?: number;
    gatesLeads?: boolean;
  },
): Promise<TestCourse> {
  return world.asEditor(async (tx) => {
    const { id: courseId } = unwrap(await createCourse(tx, { title: "Sell it" }, clock));
    const settings = { title: "Sell it", summary: "", passingPercent, attemptLimit };
    unwrap(await changeCourse(tx, courseId, settings, clock));
    const { id: moduleId } = unwrap(await addModule(tx, { courseId, title: "Start" }, clock));
    const lessonIds: string[] = [];
    for (const [at, questions] of lessons.entries()) {
      const title = `Lesson ${at + 1}`;
      const { id: lessonId } = unwrap(await addLesson(tx, { courseId, moduleId, title }, clock));
      const content = lessonContent(`Words of ${at + 1}`, questions);
      unwrap(await saveLesson(tx, courseId, { lessonId, seenVersion: 1, title, content }, clock));
      lessonIds.push(lessonId);
    }
    unwrap(await publishCourse(tx, { courseId, note: "" }, clock));
    const grant = {
      programId: world.vendor.programId,
      levels: ["rep" as const],
      required: true,
      dueDays: 14,
    };
    unwrap(await grantCourse(tx, courseId, { ...grant, gatesLeads }));
    return { id: courseId, lessonIds };
  });
}

/** Reads every lesson and answers every question alike. */
export async function takeCourse(
  world: LearningWorld,
  courseId: string,
  chosen: "right" | "wrong",
  clock: Clock,
): Promise<void> {
  const course = await world.asRep((tx) => findOwnCourse(tx, courseId));
  for (const lesson of course ? lessonsIn(course.outline) : []) {
    for (const { versionId } of lesson.questions) {
      const answer = { questionVersionId: versionId, chosen: [chosen] };
      const place = { courseId, lessonId: lesson.id };
      unwrap(await world.asRep((tx) => answerQuestion(tx, place, answer, clock)));
    }
    unwrap(await world.asRep((tx) => finishLesson(tx, { courseId, lessonId: lesson.id }, clock)));
  }
}

/** The version of a question that a learner is asked now. */
export async function askedVersion(
  world: LearningWorld,
  place: { courseId: string; lessonId: string },
): Promise<string> {
  const lesson = await world.asRep((tx) => findOwnLesson(tx, place));
  return lesson?.questions[0]?.versionId ?? "";
}
