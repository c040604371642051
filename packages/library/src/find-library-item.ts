import type { TenantTx } from "@tributary/db";
import type { FileGrant } from "@tributary/files";
import type { MemberLevel } from "@tributary/identity";
import { readContent } from "./domain/content.ts";
import type { ItemContent, ItemKind } from "./domain/kinds.ts";
import { visibleVersions } from "./visible-items.ts";

/** An item as it was published. */
export interface PublishedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly summary: string;
  readonly content: ItemContent;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly levels: readonly MemberLevel[];
}

/** What of an item the person of the scope sees; null when there is none for them. */
export async function findLibraryItem(tx: TenantTx, itemId: string): Promise<PublishedItem | null> {
  const row = await visibleVersions(tx)
    .where("i.id", "=", itemId)
    .select(["i.id", "i.kind", "i.levels", "v.title", "v.summary", "v.content", "v.number", "v.note"])
    .select("v.published_at as publishedAt")
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, levels: row.levels as MemberLevel[], content: readContent(row.kind, row.content) };
}

/** Where an item is read: what a mail or another slice says of its source. */
export interface LibrarySource {
  readonly title: string;
  readonly kind: ItemKind;
  /** Behind the portal's beginning: `/library/…`. */
  readonly path: string;
}

/** A published item as a source of something else; null when it is no longer there for the person of the scope. */
export async function findLibrarySource(tx: TenantTx, itemId: string): Promise<LibrarySource | null> {
  const row = await visibleVersions(tx)
    .where("i.id", "=", itemId)
    .select(["i.kind", "v.title"])
    .executeTakeFirst();
  return row ? { ...row, path: `/library/${itemId}` } : null;
}

/** A member may open a file that an item shows them now. */
export const libraryFileGrant: FileGrant = async (tx, fileId) => {
  const row = await visibleVersions(tx)
    .innerJoin("library.version_files as f", (join) =>
      join.onRef("f.vendor_id", "=", "v.vendor_id").onRef("f.version_id", "=", "v.id"),
    )
    .where("f.vendor_id", "=", tx.scope.vendor.id)
    .where("f.file_id", "=", fileId)
    .select("i.id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
