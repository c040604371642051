import { recordEvent, type TenantTx } from "@tributary/db";
import { holdFiles } from "@tributary/files";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { textInput } from "@tributary/kernel/input";
import { sql } from "kysely";
import { z } from "zod";
import { filesIn } from "../domain/content.ts";
import { findMissing } from "../domain/missing.ts";
import { decidePublication, type NewQuestionVersion, type Publication } from "../domain/publication.ts";
import { coursePublished } from "../learning-events.ts";
import { lockCourse } from "./course-store.ts";
import { type CourseDraft, findCourseDraft } from "./draft-queries.ts";
import { listKnownQuestions } from "./published-store.ts";

/** What an editor says of a publication: what is new, for colleagues and for the list of versions. */
export const publishInput = z.object({ note: textInput(500) });

/** A version that learners see now. */
export interface PublishedCourse {
  readonly versionId: string;
  readonly number: number;
  /** Nothing had changed since the last publication: a second click. Nothing was stored. */
  readonly repeated: boolean;
}

/**
 * Publishes a draft as the next version. Versions never change; learners read the newest. A draft that lacks something
 * (`findMissing`) is `invalid` at `course` (`not_ready`).
 */
export async function publishCourse(
  tx: TenantTx,
  { courseId, note }: { readonly courseId: string; readonly note: string },
  clock: Clock,
): Promise<Result<PublishedCourse>> {
  if (!(await lockCourse(tx, courseId))) return err(domainError("not_found", { noun: "course" }));
  const draft = await findCourseDraft(tx, courseId);
  if (!draft) return err(domainError("not_found", { noun: "course" }));
  if (draft.published && !draft.hasChanges) return ok({ ...draft.published, repeated: true });
  if (findMissing(draft).length > 0) return err(invalid("course", "not_ready"));
  const plan = decidePublication(draft, await listKnownQuestions(tx, draft), newId);
  const fileIds = [...new Set(plan.lessons.flatMap(({ content }) => filesIn(content)))];
  const held = await holdFiles(tx, fileIds, { shared: true });
  if (!held.ok) return held;
  const now = clock.now();
  const versionId = newId();
  const number = await nextNumber(tx, courseId);
  await storeQuestions(tx, courseId, plan, now);
  await storeVersion(tx, { draft, plan, note, versionId, number, now });
  await storeFiles(tx, { courseId, versionId, fileIds });
  await recordEvent(tx, coursePublished, { course_id: courseId, course_version_id: versionId });
  await recordAudit(tx, {
    action: "course.publish",
    subjectKind: "course",
    subjectId: courseId,
    details: { number },
  });
  return ok({ versionId, number, repeated: false });
}

/** Not the shown version's number and one: whoever brings back an older one must not meet its successors. */
async function nextNumber(tx: TenantTx, courseId: string): Promise<number> {
  const { last } = await tx
    .selectFrom("learning.course_versions")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .select((is) => is.fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

async function storeVersion(
  tx: TenantTx,
  facts: {
    draft: CourseDraft;
    plan: Publication;
    note: string;
    versionId: string;
    number: number;
    now: Date;
  },
): Promise<void> {
  const { draft, plan, note, versionId, number, now } = facts;
  const { vendor, actor } = tx.scope;
  await tx
    .insertInto("learning.course_versions")
    .values({
      id: versionId,
      course_id: draft.id,
      number,
      title: draft.title,
      summary: draft.summary,
      passing_percent: draft.passingPercent,
      attempt_limit: draft.attemptLimit,
      outline: JSON.stringify(plan.outline),
      note,
      published_by_name: actor.name,
      published_at: now,
    })
    .execute();
  await tx
    .insertInto("learning.lesson_versions")
    .values(
      plan.lessons.map(({ lessonId, content }) => ({
        course_version_id: versionId,
        lesson_id: lessonId,
        course_id: draft.id,
        content: JSON.stringify(content),
      })),
    )
    .execute();
  await tx
    .updateTable("learning.courses")
    .set({ published_version_id: versionId, published_draft: draft.version })
    .where("vendor_id", "=", vendor.id)
    .where("id", "=", draft.id)
    .execute();
}

async function storeFiles(
  tx: TenantTx,
  { courseId, versionId, fileIds }: { courseId: string; versionId: string; fileIds: readonly string[] },
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .insertInto("learning.version_files")
    .values(fileIds.map((file_id) => ({ course_version_id: versionId, course_id: courseId, file_id })))
    .execute();
}

/** Makes questions that are new, brings back and takes out others, and writes the words that no version has yet. */
async function storeQuestions(tx: TenantTx, courseId: string, plan: Publication, now: Date): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  const questions = plan.asked.map(({ questionId }) => questionId);
  const lessons = plan.asked.map(({ lessonId }) => lessonId);
  await sql`
    update learning.questions set retired_at = ${now}
    where vendor_id = ${vendorId} and course_id = ${courseId}::uuid and retired_at is null
      and id <> all(${questions}::uuid[])`.execute(tx);
  await sql`
    insert into learning.questions (id, course_id, lesson_id, created_at)
    select id, ${courseId}::uuid, lesson_id, ${now}
    from unnest(${questions}::uuid[], ${lessons}::uuid[]) as asked (id, lesson_id)
    on conflict (vendor_id, id) do update set lesson_id = excluded.lesson_id, retired_at = null`.execute(tx);
  if (plan.newVersions.length === 0) return;
  await tx
    .insertInto("learning.question_versions")
    .values(plan.newVersions.map((version) => versionRow(courseId, version, now)))
    .execute();
}

function versionRow(courseId: string, version: NewQuestionVersion, now: Date) {
  const { versionId, questionId, number, kind, prompt, options, explanation } = version;
  return {
    ...{ id: versionId, question_id: questionId, course_id: courseId },
    ...{ number, kind, prompt, options: JSON.stringify(options), explanation, created_at: now },
  };
}
