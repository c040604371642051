import { type Database, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import type { Clock } from "@tributary/kernel";
import { assignCourses, courseGranted, coursePublished } from "@tributary/learning";
import { defineTask } from "../handlers/define-handler.ts";

const batch = 500;

/** A course that was given to a program is assigned to its people. */
export const assignGrantedCourse = defineTask({
  name: "learning.assign-granted-course",
  event: courseGranted,
  run: async ({ database, clock }, { vendorId, payload, signal }) => {
    await assignAll({ database, clock }, { vendorId, courseId: payload.course_id, signal });
  },
});

/** A course that was given before it was published is assigned once it is. */
export const assignPublishedCourse = defineTask({
  name: "learning.assign-published-course",
  event: coursePublished,
  run: async ({ database, clock }, { vendorId, payload, signal }) => {
    await assignAll({ database, clock }, { vendorId, courseId: payload.course_id, signal });
  },
});

/** Assigns in small transactions until everybody has what is meant for them. */
async function assignAll(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  {
    vendorId,
    courseId,
    signal,
  }: { vendorId: string; courseId?: string | undefined; signal?: AbortSignal | undefined },
): Promise<number> {
  const scope = await scopeForJob(database, vendorId);
  for (let assigned = 0; ; ) {
    signal?.throwIfAborted();
    const now = await withTenant(database, scope, (tx) =>
      assignCourses(tx, { courseId, limit: batch }, clock),
    );
    assigned += now;
    if (now < batch) return assigned;
  }
}

/** Assigns courses to whoever joined, rose or was enrolled since, in all vendors. Gives how many. */
export async function assignNewcomers(database: Database, clock: Clock): Promise<number> {
  const vendors = await database.platform.selectFrom("platform.vendors").select("id").orderBy("id").execute();
  let assigned = 0;
  for (const { id: vendorId } of vendors) assigned += await assignAll({ database, clock }, { vendorId });
  return assigned;
}
