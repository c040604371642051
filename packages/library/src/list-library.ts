import type { TenantTx } from "@tributary/db";
import { decodeCursor, isUuid, type Page, pageOf, refusesUnstorable } from "@tributary/kernel";
import { sql } from "kysely";
import { readContent, textOf } from "./domain/content.ts";
import { excerptOf } from "./domain/highlight.ts";
import type { ItemKind } from "./domain/kinds.ts";
import { itemsWith, readTerms, type SearchTerm } from "./search-words.ts";
import { visibleItems, visibleVersions } from "./visible-items.ts";

/** What narrows a list of the library. */
export interface LibraryFilter {
  /** Words in any of their forms, Russian or English; the last one may be unfinished. */
  readonly search?: string;
  readonly kind?: ItemKind;
  /** Of cases. */
  readonly niche?: string;
  readonly programId?: string;
}

/** An item as members see it in a list. */
export interface LibraryRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly niche: string;
  readonly title: string;
  readonly summary: string;
  readonly number: number;
  readonly publishedAt: Date;
  /** The part of the text in which a searched word stands, when it stands neither in the title nor in the summary. */
  readonly excerpt: string | null;
  /** The newest version that the member of the scope has opened; null when none, and for the vendor's people. */
  readonly seenNumber: number | null;
}

/** A page of the library with the stems that were searched, for marking them. */
export interface LibraryPage extends Page<LibraryRow> {
  readonly stems: readonly string[];
}

/** What is published for the person of the scope: newest first, or the best fit first when words are searched. */
export async function listLibrary(
  tx: TenantTx,
  { search, cursor, limit, ...filter }: LibraryFilter & { cursor?: string; limit: number },
): Promise<LibraryPage> {
  const terms = search ? await readTerms(tx, search) : [];
  const stems = stemsOf(terms);
  const rows = await selectPage(tx, filter, { terms, after: readCursor(cursor), limit });
  const page = pageOf(rows, limit, (row) => [row.score, row.published_at.toISOString(), row.id]);
  return {
    stems,
    nextCursor: page.nextCursor,
    rows: page.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      niche: row.niche,
      title: row.title,
      summary: row.summary,
      number: row.number,
      publishedAt: row.published_at,
      excerpt: excerptFor(row, stems),
      seenNumber: row.seenNumber,
    })),
  };
}

interface PageRequest {
  readonly terms: readonly SearchTerm[];
  readonly after: { score: number; at: string; id: string } | null;
  readonly limit: number;
}

function selectPage(
  tx: TenantTx,
  filter: Omit<LibraryFilter, "search">,
  { terms, after, limit }: PageRequest,
) {
  const { vendor, member } = tx.scope;
  let query = narrowed(tx, filter)
    .select(["i.id", "i.kind", "i.niche", "i.published_at", "v.title", "v.summary", "v.number"])
    .select(sql<unknown>`case when ${sql.lit(terms.length > 0)} then v.content end`.as("content"))
    .select((is) =>
      is
        .selectFrom("library.views as s")
        .where("s.vendor_id", "=", vendor.id)
        .whereRef("s.item_id", "=", "i.id")
        .where("s.member_id", "=", member?.id ?? vendor.id)
        .select("s.number")
        .as("seenNumber"),
    )
    .$narrowType<{ published_at: Date }>()
    .limit(limit + 1);
  const score = terms.length > 0 ? sql<number>`hit.score` : sql<number>`0`;
  query =
    terms.length > 0
      ? query.innerJoin(itemsWith(tx, "library.words", terms).as<"hit">(sql.ref("hit")), (join) =>
          join.on(sql<boolean>`hit.item_id = i.id`),
        )
      : query;
  if (after)
    query = query.where(
      sql<boolean>`(${score}, i.published_at, i.id) < (${after.score}::integer, ${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  const ordered = terms.length > 0 ? query.orderBy(score, "desc") : query;
  return ordered
    .select(score.as("score"))
    .orderBy("i.published_at", "desc")
    .orderBy("i.id", "desc")
    .execute();
}

function narrowed(tx: TenantTx, { kind, niche, programId }: Omit<LibraryFilter, "search">) {
  let query = visibleVersions(tx);
  if (kind) query = query.where("i.kind", "=", kind);
  if (niche) query = query.where("i.niche", "=", niche.toLowerCase());
  if (programId)
    query = query.where(
      sql<boolean>`(i.all_programs or exists (select from library.audiences p
        where p.vendor_id = ${tx.scope.vendor.id} and p.item_id = i.id and p.program_id = ${programId}))`,
    );
  return query;
}

/** How many items of each kind are there for the person of the scope, and the trades of the cases among them. */
export async function countLibrary(
  tx: TenantTx,
): Promise<{ kinds: { kind: ItemKind; count: number }[]; niches: string[] }> {
  const rows = await visibleItems(tx)
    .select((is) => ["i.kind", "i.niche", is.fn.countAll<number>().as("count")])
    .groupBy(["i.kind", "i.niche"])
    .execute();
  const counts = new Map<ItemKind, number>();
  for (const { kind, count } of rows) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return {
    kinds: [...counts].map(([kind, count]) => ({ kind, count })),
    niches: rows.flatMap(({ niche }) => (niche ? [niche] : [])).sort(),
  };
}

/** The stems and beginnings of a search, for marking words. */
export function stemsOf(terms: readonly SearchTerm[]): string[] {
  return [...new Set(terms.flatMap(({ stems, beginning }) => (beginning ? [...stems, beginning] : stems)))];
}

function excerptFor(
  row: { kind: ItemKind; title: string; summary: string; content: unknown },
  stems: readonly string[],
): string | null {
  if (stems.length === 0 || excerptOf(`${row.title} ${row.summary}`, stems) !== null) return null;
  return excerptOf(textOf(readContent(row.kind, row.content)), stems);
}

/** A cursor that somebody made up is the first page. */
function readCursor(cursor: string | undefined): PageRequest["after"] {
  const [score, at, id] = (cursor && decodeCursor(cursor, 3)) || [];
  if (typeof score !== "number" || !Number.isInteger(score) || Math.abs(score) > 1_000_000) return null;
  if (typeof at !== "string" || typeof id !== "string" || !isUuid(id) || refusesUnstorable(at)) return null;
  return /^20\d\d-[01]\d-[0-3]\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at))
    ? { score, at, id }
    : null;
}
