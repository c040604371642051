import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { placeItem } from "../domain/place-item.ts";
import { changeDraft } from "./course-store.ts";

const mostModules = 50;

/** Adds a module at the end of a course. Given an id, a second click adds no second one. */
export async function addModule(
  tx: TenantTx,
  {
    courseId,
    id = newId(),
    title,
  }: { readonly courseId: string; readonly id?: string | undefined; readonly title: string },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  return changeDraft(tx, courseId, clock, async () => {
    const ids = await moduleIds(tx, courseId);
    if (ids.includes(id)) return ok({ id });
    if (ids.length >= mostModules) return err(invalid("title", "overfull", { max: mostModules }));
    await tx
      .insertInto("learning.modules")
      .values({ id, course_id: courseId, title, position: ids.length })
      .execute();
    return ok({ id });
  });
}

/** Gives a module another name. */
export async function renameModule(
  tx: TenantTx,
  {
    courseId,
    moduleId,
    title,
  }: { readonly courseId: string; readonly moduleId: string; readonly title: string },
  clock: Clock,
): Promise<Result<null>> {
  return change(tx, courseId, moduleId, { title }, clock);
}

/** Takes a module with its lessons out of a course, or puts it back where it was. */
export async function removeModule(
  tx: TenantTx,
  {
    courseId,
    moduleId,
    removed,
  }: { readonly courseId: string; readonly moduleId: string; readonly removed: boolean },
  clock: Clock,
): Promise<Result<null>> {
  return change(tx, courseId, moduleId, { deleted_at: removed ? clock.now() : null }, clock);
}

async function change(
  tx: TenantTx,
  courseId: string,
  moduleId: string,
  columns: { title: string } | { deleted_at: Date | null },
  clock: Clock,
): Promise<Result<null>> {
  return changeDraft(tx, courseId, clock, async () => {
    const changed = await tx
      .updateTable("learning.modules")
      .set(columns)
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("course_id", "=", courseId)
      .where("id", "=", moduleId)
      .returning("id")
      .executeTakeFirst();
    if (!changed) return err(domainError("not_found", { noun: "module" }));
    return ok(null);
  });
}

/** Puts a module at a place among the others, counted from nought. */
export async function moveModule(
  tx: TenantTx,
  {
    courseId,
    moduleId,
    place,
  }: { readonly courseId: string; readonly moduleId: string; readonly place: number },
  clock: Clock,
): Promise<Result<null>> {
  return changeDraft(tx, courseId, clock, async () => {
    const ids = await moduleIds(tx, courseId);
    if (!ids.includes(moduleId)) return err(domainError("not_found", { noun: "module" }));
    await sql`
      update learning.modules as m set position = wanted.place - 1
      from unnest(${placeItem(ids, moduleId, place)}::uuid[]) with ordinality as wanted (id, place)
      where m.vendor_id = ${tx.scope.vendor.id} and m.id = wanted.id`.execute(tx);
    return ok(null);
  });
}

async function moduleIds(tx: TenantTx, courseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("learning.modules")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("deleted_at", "is", null)
    .select("id")
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
