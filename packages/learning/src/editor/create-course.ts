import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, newId, ok, type Result } from "@tributary/kernel";

/** Makes an empty course. Given an id, a second click makes no second one. */
export async function createCourse(
  tx: TenantTx,
  { id = newId(), title }: { readonly id?: string | undefined; readonly title: string },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const now = clock.now();
  const made = await tx
    .insertInto("learning.courses")
    .values({ id, title, created_at: now, changed_at: now })
    .onConflict((conflict) => conflict.columns(["vendor_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await recordAudit(tx, { action: "course.create", subjectKind: "course", subjectId: id });
  return ok({ id });
}
