import type { TenantTx } from "@tributary/db";
import { decidePublication, type Outline } from "@tributary/learning";
import { daysLater } from "../calendar.ts";
import { writeRows } from "../write-rows.ts";
import { blocksOf, type CourseScript } from "./course-script.ts";

/** A published course of the demo. */
export interface DemoCourse {
  readonly id: string;
  readonly versionId: string;
  readonly script: CourseScript;
  readonly outline: Outline;
  readonly publishedAt: Date;
  /** What is right in each version of a question, and what else there is to choose. */
  readonly answersOf: ReadonlyMap<
    string,
    { readonly right: readonly string[]; readonly wrong: readonly string[] }
  >;
}

interface CoursePlan {
  readonly script: CourseScript;
  readonly now: Date;
  readonly editor: string;
  readonly programId: string;
  readonly newId: (at: Date) => string;
}

/** Writes a course as an editor would have left it: its draft, one published version, and for whom it is. */
export async function writeCourse(tx: TenantTx, plan: CoursePlan): Promise<DemoCourse> {
  const { script, now, newId } = plan;
  const publishedAt = daysLater(now, -script.age);
  const writtenAt = daysLater(publishedAt, -2);
  const id = newId(writtenAt);
  const versionId = newId(publishedAt);
  const modules = script.modules.map(({ title, lessons }) => ({
    ...{ id: newId(writtenAt), title },
    lessons: lessons.map((lesson) => ({
      ...{ id: newId(writtenAt), title: lesson.title },
      content: { blocks: blocksOf(lesson, () => newId(writtenAt)) },
    })),
  }));
  const planned = decidePublication({ modules }, { latest: new Map(), elsewhere: new Set() }, () =>
    newId(publishedAt),
  );
  await writeDraft(tx, { ...plan, id, versionId, modules, writtenAt, publishedAt, planned });
  await writePublished(tx, { ...plan, id, versionId, publishedAt, planned });
  const answersOf = new Map(
    planned.newVersions.map(({ versionId: version, options }) => [
      version,
      {
        right: options.filter(({ right }) => right).map((option) => option.id),
        wrong: options.filter(({ right }) => !right).map((option) => option.id),
      },
    ]),
  );
  return { id, versionId, script, outline: planned.outline, publishedAt, answersOf };
}

type Planned = ReturnType<typeof decidePublication>;

interface Written extends CoursePlan {
  readonly id: string;
  readonly versionId: string;
  readonly publishedAt: Date;
  readonly planned: Planned;
}

async function writeDraft(
  tx: TenantTx,
  written: Written & {
    readonly modules: Parameters<typeof decidePublication>[0]["modules"];
    readonly writtenAt: Date;
  },
): Promise<void> {
  const { script, editor, id, versionId, modules, writtenAt, publishedAt, planned } = written;
  const { title, summary, passingPercent, attemptLimit } = script;
  const facts = { title, summary, passing_percent: passingPercent, attempt_limit: attemptLimit };
  await writeRows(tx, "learning.courses", [
    {
      ...facts,
      id,
      version: 1,
      published_draft: 1,
      published_version_id: versionId,
      changed_at: publishedAt,
      created_at: writtenAt,
    },
  ]);
  await writeRows(
    tx,
    "learning.modules",
    modules.map((module, position) => ({ id: module.id, course_id: id, title: module.title, position })),
  );
  await writeRows(
    tx,
    "learning.lessons",
    modules.flatMap((module) =>
      module.lessons.map((lesson, position) => ({
        ...{ id: lesson.id, course_id: id, module_id: module.id, title: lesson.title, position },
        ...{ content: lesson.content as never, version: 2, changed_at: writtenAt, changed_by_name: editor },
      })),
    ),
  );
  await writeRows(tx, "learning.course_versions", [
    {
      ...facts,
      ...{ id: versionId, course_id: id, number: 1, outline: planned.outline as never, note: "" },
      ...{ published_by_name: editor, published_at: publishedAt },
    },
  ]);
}

/** What learners see: lessons, questions, and for whom it all is. */
async function writePublished(tx: TenantTx, written: Written): Promise<void> {
  const { script, newId, id, versionId, publishedAt, planned, programId } = written;
  await writeRows(
    tx,
    "learning.lesson_versions",
    planned.lessons.map(({ lessonId, content }) => ({
      ...{ course_version_id: versionId, lesson_id: lessonId, course_id: id, content: content as never },
    })),
  );
  await writeRows(
    tx,
    "learning.questions",
    planned.asked.map(({ questionId, lessonId }) => ({
      ...{ id: questionId, course_id: id, lesson_id: lessonId, created_at: publishedAt },
    })),
  );
  await writeRows(
    tx,
    "learning.question_versions",
    planned.newVersions.map((version) => ({
      ...{ id: version.versionId, question_id: version.questionId, course_id: id, number: version.number },
      ...{ kind: version.kind, prompt: version.prompt, options: version.options as never },
      ...{ explanation: version.explanation, created_at: publishedAt },
    })),
  );
  await writeRows(tx, "learning.grants", [
    {
      ...{ id: newId(publishedAt), course_id: id, program_id: programId, required: script.required },
      ...{ due_days: script.dueDays, created_at: publishedAt },
    },
  ]);
}
