import type { TenantTx } from "@tributary/db";
import { holdFiles } from "@tributary/files";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { sql } from "kysely";
import { z } from "zod";
import { filesIn, readDraftContent } from "../domain/content.ts";
import { titleInput } from "./course-input.ts";
import { lockCourse, touchCourse } from "./course-store.ts";

/** A lesson as an editor sends it, again and again while it is written. */
export const lessonInput = z.object({
  lessonId: idInput,
  /** The version that was being changed; a lesson that somebody else has saved since is left alone. */
  seenVersion: z.number().int().positive(),
  title: titleInput,
  content: z.unknown(),
});

/** A lesson after it was saved. */
export interface SavedLesson {
  readonly version: number;
}

/**
 * Stores what a lesson says, sanitised. Of two editors who began from the same version the first wins and the second
 * gets `conflict` (`current` is who saved); nothing of theirs is stored or lost, they can put it into a copy. The same
 * content again changes nothing, so a retry whose answer got lost is no conflict.
 */
export async function saveLesson(
  tx: TenantTx,
  courseId: string,
  input: z.output<typeof lessonInput>,
  clock: Clock,
): Promise<Result<SavedLesson>> {
  const content = readDraftContent(input.content);
  if (!content.ok) return content;
  const body = JSON.stringify(content.value);
  const { actor, vendor } = tx.scope;
  if (!(await lockCourse(tx, courseId))) return err(domainError("not_found", { noun: "course" }));
  const stored = await tx
    .selectFrom("learning.lessons")
    .where("vendor_id", "=", vendor.id)
    .where("course_id", "=", courseId)
    .where("id", "=", input.lessonId)
    .where("deleted_at", "is", null)
    .select(["version", "changed_by_name as by"])
    .select(sql<boolean>`content = ${body}::jsonb and title = ${input.title}`.as("same"))
    .executeTakeFirst();
  if (!stored) return err(domainError("not_found", { noun: "lesson" }));
  if (stored.same) return ok({ version: stored.version });
  if (stored.version !== input.seenVersion) {
    return err(domainError("conflict", { noun: "lesson", current: stored.by }));
  }
  const held = await holdFiles(tx, filesIn(content.value), { shared: false });
  if (!held.ok) return held;
  const version = stored.version + 1;
  await tx
    .updateTable("learning.lessons")
    .set({ title: input.title, content: body, version, changed_at: clock.now() })
    .set({ changed_by_name: actor.name })
    .where("vendor_id", "=", vendor.id)
    .where("id", "=", input.lessonId)
    .execute();
  await touchCourse(tx, courseId, clock.now());
  return ok({ version });
}

/** What of a lesson goes into a copy beside it: an editor's words that came second. */
export const lessonCopyInput = z.object({
  lessonId: idInput,
  copyId: idInput,
  title: titleInput,
  content: z.unknown(),
});

/**
 * Makes a lesson of its own from what an editor wrote, right behind the one it was meant for. The copy's questions are
 * questions of their own. The same id again makes no second copy.
 */
export async function copyLesson(
  tx: TenantTx,
  courseId: string,
  input: z.output<typeof lessonCopyInput>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const content = readDraftContent(input.content);
  if (!content.ok) return content;
  if (!(await lockCourse(tx, courseId))) return err(domainError("not_found", { noun: "course" }));
  const held = await holdFiles(tx, filesIn(content.value), { shared: false });
  if (!held.ok) return held;
  const { vendor, actor } = tx.scope;
  const blocks = content.value.blocks.map((block) =>
    block.type === "quiz"
      ? { ...block, questions: block.questions.map((question) => ({ ...question, id: newId() })) }
      : block,
  );
  const { rows } = await sql<{ id: string }>`
    with model as (
      select module_id, position from learning.lessons
      where vendor_id = ${vendor.id} and course_id = ${courseId}::uuid and id = ${input.lessonId}::uuid
    ),
    room as (
      update learning.lessons as l set position = l.position + 1 from model
      where l.vendor_id = ${vendor.id} and l.module_id = model.module_id and l.position > model.position
        and not exists (select from learning.lessons where vendor_id = ${vendor.id} and id = ${input.copyId}::uuid)
    )
    insert into learning.lessons (id, course_id, module_id, title, position, content, changed_at, changed_by_name)
    select ${input.copyId}::uuid, ${courseId}::uuid, module_id, ${input.title}, position + 1,
      ${JSON.stringify({ blocks })}::jsonb, ${clock.now()}, ${actor.name}
    from model
    on conflict (vendor_id, id) do nothing
    returning id`.execute(tx);
  const known = rows[0] ?? (await findLessonId(tx, courseId, input.copyId));
  if (!known) return err(domainError("not_found", { noun: "lesson" }));
  await touchCourse(tx, courseId, clock.now());
  return ok({ id: input.copyId });
}

async function findLessonId(tx: TenantTx, courseId: string, id: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom("learning.lessons")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("id", "=", id)
    .select("id")
    .executeTakeFirst();
}
