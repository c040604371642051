import type { TenantTx } from "@tributary/db";
import { decodeCursor, isUuid, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { sql } from "kysely";
import { listOpenVariants, type StoredVariant } from "./item-store.ts";

/** A fact as lists show it, with how it stands with those who are asked about it. */
export interface ItemRow {
  readonly id: string;
  readonly fact: string;
  readonly programId: string;
  readonly programName: string;
  readonly courseId: string | null;
  readonly courseTitle: string | null;
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
  readonly variants: number;
}

/** A fact whole. */
export interface KnowledgeItem extends Omit<ItemRow, "variants"> {
  readonly explanation: string;
  readonly sourceKind: "none" | "lesson" | "course" | "library" | "link";
  readonly sourceId: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly questionId: string | null;
  readonly version: number;
  readonly variants: readonly StoredVariant[];
}

/** Which facts are meant. */
export interface ItemFilter {
  readonly programId?: string | undefined;
  readonly courseId?: string | undefined;
  /** Anywhere in the fact. */
  readonly search?: string | undefined;
  readonly archived?: boolean | undefined;
}

/** Facts, the newest first. */
export async function listItems(
  tx: TenantTx,
  { cursor, limit, ...filter }: ItemFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<ItemRow>> {
  const [before] = (cursor ? decodeCursor(cursor, 1) : null) ?? [];
  let query = filterItems(tx, filter)
    .orderBy("i.id", "desc")
    .limit(limit + 1);
  if (typeof before === "string" && isUuid(before)) query = query.where("i.id", "<", before);
  return pageOf(await selectRow(query).execute(), limit, (row) => [row.id]);
}

/** How many facts a filter gives, open ones and archived ones apart. */
export async function countItems(
  tx: TenantTx,
  filter: Omit<ItemFilter, "archived"> = {},
): Promise<{ open: number; archived: number }> {
  const row = await filterItems(tx, filter, true)
    .select((is) => [is.fn.countAll<number>().as("all"), is.fn.count<number>("i.archived_at").as("archived")])
    .executeTakeFirstOrThrow();
  return { open: row.all - row.archived, archived: row.archived };
}

/** A fact with its open variants; null when there is none. */
export async function findItem(tx: TenantTx, id: string): Promise<KnowledgeItem | null> {
  const row = await selectRow(filterItems(tx, {}, true).where("i.id", "=", id))
    .select([
      "i.explanation",
      "i.source_kind as sourceKind",
      "i.source_id as sourceId",
      "i.source_title as sourceTitle",
      "i.source_url as sourceUrl",
      "i.question_id as questionId",
      "i.version",
    ])
    .executeTakeFirst();
  return row ? { ...row, variants: await listOpenVariants(tx, id) } : null;
}

/** The questions of a course that are facts already, so that they need not be ticked again. */
export async function listKeptQuestions(tx: TenantTx, courseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("recirculation.knowledge_items")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("question_id", "is not", null)
    .select("question_id as id")
    .limit(1_000)
    .execute();
  return new Set(rows.flatMap(({ id }) => (id ? [id] : [])));
}

function filterItems(
  tx: TenantTx,
  { programId, courseId, search, archived }: ItemFilter,
  withArchived = false,
) {
  let query = tx
    .selectFrom("recirculation.knowledge_items as i")
    .innerJoin("recirculation.programs as r", (on) =>
      on.onRef("r.vendor_id", "=", "i.vendor_id").onRef("r.id", "=", "i.program_id"),
    )
    .where("i.vendor_id", "=", tx.scope.vendor.id);
  if (!withArchived) query = query.where("i.archived_at", archived ? "is not" : "is", null);
  if (programId) query = query.where("i.program_id", "=", programId);
  if (courseId) query = query.where("i.course_id", "=", courseId);
  if (search) query = query.where(sql<boolean>`position(${normaliseName(search)} in i.fact_key) > 0`);
  return query;
}

function selectRow(query: ReturnType<typeof filterItems>) {
  return query.select((is) => [
    "i.id",
    "i.fact",
    "i.program_id as programId",
    "r.name as programName",
    "i.course_id as courseId",
    "i.course_title as courseTitle",
    "i.archived_at as archivedAt",
    "i.created_at as createdAt",
    is
      .selectFrom("recirculation.item_variants as v")
      .whereRef("v.vendor_id", "=", "i.vendor_id")
      .whereRef("v.item_id", "=", "i.id")
      .where("v.closed_at", "is", null)
      .select((of) => of.fn.countAll<number>().as("n"))
      .$asScalar()
      .$notNull()
      .as("variants"),
  ]);
}
