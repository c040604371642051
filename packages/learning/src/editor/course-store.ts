import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, type Result } from "@tributary/kernel";

/** A course that is held until the transaction ends, so that its order is changed by one at a time. */
export interface LockedCourse {
  readonly id: string;
}

/** Locks a course; null when the vendor has none of that id that is not archived. */
export async function lockCourse(tx: TenantTx, courseId: string): Promise<LockedCourse | null> {
  const course = await tx
    .selectFrom("learning.courses")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", courseId)
    .where("archived_at", "is", null)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return course ?? null;
}

/** Marks that the draft of a course is another than before. */
export async function touchCourse(tx: TenantTx, courseId: string, at: Date): Promise<void> {
  await tx
    .updateTable("learning.courses")
    .set((is) => ({ version: is("version", "+", 1), changed_at: at }))
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", courseId)
    .execute();
}

/** Changes the draft of a course while nobody else does, and marks that it is another than before. */
export async function changeDraft<Value>(
  tx: TenantTx,
  courseId: string,
  clock: Clock,
  change: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!(await lockCourse(tx, courseId))) return err(domainError("not_found", { noun: "course" }));
  const result = await change();
  if (result.ok) await touchCourse(tx, courseId, clock.now());
  return result;
}
