import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { placeItem } from "../domain/place-item.ts";
import { changeDraft } from "./course-store.ts";

const mostLessons = 200;

/** Adds an empty lesson at the end of a module. Given an id, a second click adds no second one. */
export async function addLesson(
  tx: TenantTx,
  lesson: {
    readonly courseId: string;
    readonly moduleId: string;
    readonly id?: string | undefined;
    readonly title: string;
  },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const { courseId, moduleId, id = newId(), title } = lesson;
  return changeDraft(tx, courseId, clock, async () => {
    if (!(await hasModule(tx, courseId, moduleId))) return err(domainError("not_found", { noun: "module" }));
    const ids = await lessonIds(tx, courseId, moduleId);
    if (ids.includes(id)) return ok({ id });
    if (ids.length >= mostLessons) return err(invalid("title", "overfull", { max: mostLessons }));
    await tx
      .insertInto("learning.lessons")
      .values({
        ...{ id, course_id: courseId, module_id: moduleId, title, position: ids.length },
        ...{ changed_at: clock.now(), changed_by_name: tx.scope.actor.name },
      })
      .execute();
    return ok({ id });
  });
}

/** Takes a lesson out of a course, or puts it back where it was. */
export async function removeLesson(
  tx: TenantTx,
  {
    courseId,
    lessonId,
    removed,
  }: { readonly courseId: string; readonly lessonId: string; readonly removed: boolean },
  clock: Clock,
): Promise<Result<null>> {
  return changeDraft(tx, courseId, clock, async () => {
    const changed = await tx
      .updateTable("learning.lessons")
      .set({ deleted_at: removed ? clock.now() : null })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("course_id", "=", courseId)
      .where("id", "=", lessonId)
      .returning("id")
      .executeTakeFirst();
    if (!changed) return err(domainError("not_found", { noun: "lesson" }));
    return ok(null);
  });
}

/** Puts a lesson at a place in a module, its own or another of the same course, counted from nought. */
export async function moveLesson(
  tx: TenantTx,
  move: {
    readonly courseId: string;
    readonly lessonId: string;
    readonly moduleId: string;
    readonly place: number;
  },
  clock: Clock,
): Promise<Result<null>> {
  const { courseId, lessonId, moduleId, place } = move;
  return changeDraft(tx, courseId, clock, async () => {
    if (!(await hasModule(tx, courseId, moduleId))) return err(domainError("not_found", { noun: "module" }));
    const ids = placeItem(await lessonIds(tx, courseId, moduleId), lessonId, place);
    const { rows } = await sql<{ id: string }>`
      update learning.lessons as l set position = wanted.place - 1, module_id = ${moduleId}::uuid
      from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
      where l.vendor_id = ${tx.scope.vendor.id} and l.course_id = ${courseId}::uuid and l.id = wanted.id
      returning l.id`.execute(tx);
    if (!rows.some(({ id }) => id === lessonId)) return err(domainError("not_found", { noun: "lesson" }));
    return ok(null);
  });
}

async function hasModule(tx: TenantTx, courseId: string, moduleId: string): Promise<boolean> {
  const found = await tx
    .selectFrom("learning.modules")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("id", "=", moduleId)
    .where("deleted_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}

async function lessonIds(tx: TenantTx, courseId: string, moduleId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("learning.lessons")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("module_id", "=", moduleId)
    .where("deleted_at", "is", null)
    .select("id")
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
