import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, type Page, pageOf } from "@tributary/kernel";
import { sql } from "kysely";

/** A course in the editor's list. Learners are counted up to the last refresh of the course's days. */
export interface CourseRow {
  readonly id: string;
  readonly title: string;
  /** The number of the published version; null when learners see nothing yet. */
  readonly number: number | null;
  readonly publishedAt: Date | null;
  readonly hasChanges: boolean;
  readonly lessonCount: number;
  readonly assigned: number;
  readonly completed: number;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

/** Which courses are meant. */
export interface CourseFilter {
  readonly state?: "published" | "draft" | "archived" | undefined;
  /** Anywhere in the title. */
  readonly search?: string | undefined;
}

/** Courses, the newest first; archived ones only when they are asked for. */
export async function listCourses(
  tx: TenantTx,
  { state, search, cursor, limit }: CourseFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<CourseRow>> {
  const after = decodeSortedCursor(cursor, "instant");
  const published = state === "published" ? sql`and c.published_version_id is not null` : sql``;
  const draft = state === "draft" ? sql`and c.published_version_id is null` : sql``;
  const words = search?.trim().toLowerCase();
  const { rows } = await sql<CourseRow>`
    select c.id, c.title, v.number, v.published_at as "publishedAt",
      c.version is distinct from c.published_draft as "hasChanges",
      (select count(*)::int from learning.lessons as l
        join learning.modules as m on m.vendor_id = l.vendor_id and m.id = l.module_id and m.deleted_at is null
        where l.vendor_id = c.vendor_id and l.course_id = c.id and l.deleted_at is null) as "lessonCount",
      d.assigned, d.completed, c.created_at as "createdAt", c.archived_at as "archivedAt"
    from learning.courses as c
    left join learning.course_versions as v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
    cross join lateral (
      select coalesce(sum(assigned), 0)::int as assigned, coalesce(sum(completed), 0)::int as completed
      from learning.course_days as d where d.vendor_id = c.vendor_id and d.course_id = c.id) as d
    where c.vendor_id = ${tx.scope.vendor.id}
      and c.archived_at is ${state === "archived" ? sql`not null` : sql`null`} ${published} ${draft}
      ${words ? sql`and position(${words} in lower(c.title)) > 0` : sql``}
      ${after ? sql`and (c.created_at, c.id) < (${after.value}::timestamptz, ${after.id}::uuid)` : sql``}
    order by c.created_at desc, c.id desc
    limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
}

/** A version in the history of a course. */
export interface CourseVersionRow {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly publishedByName: string;
  readonly publishedAt: Date;
}

/** The published versions of a course, the newest first, a hundred at most. */
export async function listCourseVersions(tx: TenantTx, courseId: string): Promise<CourseVersionRow[]> {
  return tx
    .selectFrom("learning.course_versions")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .select(["id", "number", "note", "published_by_name as publishedByName", "published_at as publishedAt"])
    .orderBy("number", "desc")
    .limit(100)
    .execute();
}
