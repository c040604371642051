import type { TenantTx } from "@tributary/db";
import type { MemberLevel } from "@tributary/identity";
import { decodeSortedCursor, type Page, pageOf } from "@tributary/kernel";
import { sql } from "kysely";
import { readContent } from "./domain/content.ts";
import type { ItemContent, ItemKind } from "./domain/kinds.ts";
import { itemsWith, readTerms } from "./search-words.ts";

/** How an item stands: never published; published as it is written; changed since; taken out. */
export const itemStates = ["draft", "published", "changed", "archived"] as const;

/** One of `itemStates`. */
export type ItemState = (typeof itemStates)[number];

/** What narrows the editors' list. */
export interface EditorFilter {
  readonly search?: string;
  readonly kind?: ItemKind;
  readonly niche?: string;
  readonly programId?: string;
  /** Without it all but archived ones. */
  readonly state?: ItemState;
}

/** An item in the editors' list: what is being written. */
export interface EditorRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly summary: string;
  readonly state: ItemState;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
  /** Members who have opened it. */
  readonly openedBy: number;
}

const stateOf = sql<ItemState>`case when i.archived_at is not null then 'archived'
  when i.published_at is null then 'draft' when i.changed_at > i.published_at then 'changed' else 'published' end`;

async function filtered(tx: TenantTx, { search, kind, niche, programId, state }: EditorFilter) {
  const { vendor } = tx.scope;
  const terms = search ? await readTerms(tx, search) : [];
  let query = tx
    .selectFrom("library.items as i")
    .innerJoin("library.drafts as d", (join) =>
      join.onRef("d.vendor_id", "=", "i.vendor_id").onRef("d.item_id", "=", "i.id"),
    )
    .where("i.vendor_id", "=", vendor.id)
    .where("d.vendor_id", "=", vendor.id);
  query = state ? query.where(stateOf, "=", state) : query.where("i.archived_at", "is", null);
  if (kind) query = query.where("i.kind", "=", kind);
  if (niche) query = query.where("i.niche", "=", niche.toLowerCase());
  if (programId)
    query = query.where(
      sql<boolean>`exists (select from library.audiences p
        where p.vendor_id = ${vendor.id} and p.item_id = i.id and p.program_id = ${programId})`,
    );
  if (terms.length > 0)
    query = query.where(
      sql<boolean>`i.id in (select h.item_id from ${itemsWith(tx, "library.draft_words", terms)} h)`,
    );
  return { query };
}

/** Items as editors see them, the last changed first. */
export async function listItems(
  tx: TenantTx,
  { cursor, limit, ...filter }: EditorFilter & { cursor?: string; limit: number },
): Promise<Page<EditorRow>> {
  const after = decodeSortedCursor(cursor, "instant");
  const { vendor } = tx.scope;
  let { query } = await filtered(tx, filter);
  if (after)
    query = query.where(
      sql<boolean>`(i.changed_at, i.id) < (${after.value}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await query
    .select((is) => [
      "i.id",
      "i.kind",
      "d.title",
      "d.summary",
      stateOf.as("state"),
      "i.changed_at as changedAt",
      "i.published_at as publishedAt",
      is
        .selectFrom("library.views as s")
        .where("s.vendor_id", "=", vendor.id)
        .whereRef("s.item_id", "=", "i.id")
        .select((count) => count.fn.countAll<number>().as("n"))
        .$asScalar()
        .$notNull()
        .as("openedBy"),
    ])
    .orderBy("i.changed_at", "desc")
    .orderBy("i.id", "desc")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => [row.changedAt.toISOString(), row.id]);
}

/** How many items a filter gives. */
export async function countItems(tx: TenantTx, filter: EditorFilter = {}): Promise<number> {
  const { query } = await filtered(tx, filter);
  const { n } = await query.select((is) => is.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  return n;
}

/** The trades that cases are about. */
export async function listNiches(tx: TenantTx): Promise<string[]> {
  const rows = await tx
    .selectFrom("library.items")
    .select("niche")
    .distinct()
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("kind", "=", "case")
    .where("niche", "<>", "")
    .orderBy("niche")
    .execute();
  return rows.map(({ niche }) => niche);
}

/** An item with all that its editor needs. */
export interface EditedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly content: ItemContent;
  readonly levels: readonly MemberLevel[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly savedAt: Date;
  readonly savedByName: string;
  readonly openedBy: number;
  /** Of the version that is published now. */
  readonly openedNewest: number;
}

/** An item as its editor sees it; null when there is none. */
export async function findEditedItem(tx: TenantTx, itemId: string): Promise<EditedItem | null> {
  const vendorId = tx.scope.vendor.id;
  const { query } = await filtered(tx, {});
  const row = await query
    .clearWhere()
    .where("i.vendor_id", "=", vendorId)
    .where("d.vendor_id", "=", vendorId)
    .where("i.id", "=", itemId)
    .select(["i.id", "i.kind", "i.version", "i.levels", "d.title", "d.summary", "d.content"])
    .select([stateOf.as("state"), "d.saved_at as savedAt", "d.saved_by_name as savedByName"])
    .select([
      sql<
        { id: string; name: string }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)
        order by p.name) from library.audiences a join programs.programs p
          on p.vendor_id = a.vendor_id and p.id = a.program_id
        where a.vendor_id = ${vendorId} and a.item_id = i.id), '[]')`.as("programs"),
      sql<number>`(select count(*) from library.views s where s.vendor_id = ${vendorId} and s.item_id = i.id)`.as(
        "openedBy",
      ),
      sql<number>`(select count(*) from library.views s
        join library.versions n on n.vendor_id = s.vendor_id and n.id = i.published_version_id
        where s.vendor_id = ${vendorId} and s.item_id = i.id and s.number = n.number)`.as("openedNewest"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, levels: row.levels as MemberLevel[], content: readContent(row.kind, row.content) };
}

/** A version in the history of an item. */
export interface VersionRow {
  readonly number: number;
  readonly title: string;
  readonly note: string;
  readonly publishedAt: Date;
  readonly publishedByName: string;
}

/** What was published of an item, the newest first. */
export async function listVersions(tx: TenantTx, itemId: string): Promise<VersionRow[]> {
  return await tx
    .selectFrom("library.versions")
    .select([
      "number",
      "title",
      "note",
      "published_at as publishedAt",
      "published_by_name as publishedByName",
    ])
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .orderBy("number", "desc")
    .limit(50)
    .execute();
}
