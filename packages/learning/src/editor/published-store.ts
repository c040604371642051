import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { publishedContentOf } from "../domain/content.ts";
import type { DraftCourse } from "../domain/missing.ts";
import { lessonsIn, outlineOf } from "../domain/outline.ts";
import type { ComparedLesson, KnownQuestion } from "../domain/publication.ts";

/** The lessons of a published version with what they say, in reading order. */
export async function readPublished(tx: TenantTx, versionId: string): Promise<ComparedLesson[]> {
  const { rows } = await sql<{ outline: unknown; contents: Record<string, unknown> | null }>`
    select v.outline, (
      select jsonb_object_agg(l.lesson_id, l.content) from learning.lesson_versions as l
      where l.vendor_id = v.vendor_id and l.course_version_id = v.id) as contents
    from learning.course_versions as v
    where v.vendor_id = ${tx.scope.vendor.id} and v.id = ${versionId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) return [];
  return lessonsIn(outlineOf(row.outline)).map(({ id, title }) => ({
    id,
    title,
    content: publishedContentOf(row.contents?.[id]),
  }));
}

/** What is known of the questions in a draft: their latest words, and which ids belong to another course. */
export async function listKnownQuestions(
  tx: TenantTx,
  draft: DraftCourse & { readonly id: string },
): Promise<{ latest: Map<string, KnownQuestion>; elsewhere: Set<string> }> {
  const ids = draft.modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ content }) =>
      content.blocks.flatMap((block) => (block.type === "quiz" ? block.questions.map(({ id }) => id) : [])),
    ),
  );
  if (ids.length === 0) return { latest: new Map(), elsewhere: new Set() };
  const { rows } = await sql<KnownQuestion & { courseId: string }>`
    select distinct on (v.question_id) v.question_id as "questionId", v.id as "versionId", v.number, v.kind, v.prompt,
      v.options, v.explanation, v.course_id as "courseId"
    from learning.question_versions as v
    where v.vendor_id = ${tx.scope.vendor.id} and v.question_id = any(${ids}::uuid[])
    order by v.question_id, v.number desc`.execute(tx);
  const own = rows.filter(({ courseId }) => courseId === draft.id);
  return {
    latest: new Map(own.map((row) => [row.questionId, row])),
    elsewhere: new Set(rows.filter((row) => !own.includes(row)).map(({ questionId }) => questionId)),
  };
}
