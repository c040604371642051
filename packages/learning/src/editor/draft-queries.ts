import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { type DraftContent, draftContentOf } from "../domain/content.ts";
import { type DraftCourse, findMissing, type Missing } from "../domain/missing.ts";
import { changesBetween, decidePublication, type LessonChange } from "../domain/publication.ts";
import { listKnownQuestions, readPublished } from "./published-store.ts";

/** A course as its editor sees it. */
export interface CourseDraft extends DraftCourse {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly passingPercent: number;
  readonly attemptLimit: number | null;
  readonly version: number;
  readonly archivedAt: Date | null;
  readonly modules: readonly {
    readonly id: string;
    readonly title: string;
    readonly lessons: readonly LessonDraft[];
  }[];
  readonly published: {
    readonly versionId: string;
    readonly number: number;
    readonly at: Date;
    readonly by: string;
  } | null;
  /** Whether a publication would bring learners anything. */
  readonly hasChanges: boolean;
}

/** A lesson as its editor sees it. */
export interface LessonDraft {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly content: DraftContent;
  readonly changedAt: Date;
  readonly changedBy: string;
}

interface DraftRow extends Omit<CourseDraft, "modules"> {
  readonly modules: readonly { id: string; title: string; lessons: readonly StoredLesson[] }[];
}

type StoredLesson = Omit<LessonDraft, "content" | "changedAt"> & { content: unknown; changedAt: string };

/** A whole draft, archived or not; null when the vendor has no course of that id. One query. */
export async function findCourseDraft(tx: TenantTx, courseId: string): Promise<CourseDraft | null> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<DraftRow>`
    select c.id, c.title, c.summary, c.passing_percent as "passingPercent", c.attempt_limit as "attemptLimit",
      c.version, c.archived_at as "archivedAt", c.version is distinct from c.published_draft as "hasChanges",
      (select jsonb_build_object('versionId', v.id, 'number', v.number, 'at', v.published_at, 'by', v.published_by_name)
        from learning.course_versions as v
        where v.vendor_id = c.vendor_id and v.id = c.published_version_id) as published,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'lessons', coalesce((
            select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'version', l.version, 'content', l.content,
                'changedAt', l.changed_at, 'changedBy', l.changed_by_name) order by l.position, l.id)
            from learning.lessons as l
            where l.vendor_id = m.vendor_id and l.module_id = m.id and l.deleted_at is null), '[]'))
          order by m.position, m.id)
        from learning.modules as m
        where m.vendor_id = c.vendor_id and m.course_id = c.id and m.deleted_at is null), '[]') as modules
    from learning.courses as c
    where c.vendor_id = ${vendorId} and c.id = ${courseId}::uuid`.execute(tx);
  const [row] = rows;
  return row ? draftOf(row) : null;
}

function draftOf({ published, modules, ...course }: DraftRow): CourseDraft {
  return {
    ...course,
    published: published && { ...published, at: new Date(published.at) },
    modules: modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        changedAt: new Date(lesson.changedAt),
        content: draftContentOf(lesson.content),
      })),
    })),
  };
}

/** What a publication of a draft lacks, and what it would change for learners. */
export interface PublicationPreview {
  readonly missing: readonly Missing[];
  readonly changes: readonly LessonChange[];
}

/** Looks at a draft as a publication would. */
export async function previewPublication(tx: TenantTx, draft: CourseDraft): Promise<PublicationPreview> {
  const missing = findMissing(draft);
  const before = draft.published ? await readPublished(tx, draft.published.versionId) : [];
  const known = await listKnownQuestions(tx, draft);
  // Ids are of no matter here: nothing is stored.
  const planned = decidePublication(draft, known, () => "00000000-0000-0000-0000-000000000000");
  const titles = new Map(draft.modules.flatMap(({ lessons }) => lessons.map(({ id, title }) => [id, title])));
  const after = planned.lessons.map(({ lessonId, content }) => ({
    id: lessonId,
    title: titles.get(lessonId) ?? "",
    content,
  }));
  return { missing, changes: changesBetween(before, after) };
}
