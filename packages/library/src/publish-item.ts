import { recordEvent, type TenantTx } from "@tributary/db";
import { holdFiles } from "@tributary/files";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { filesOf, missingFields, readContent } from "./domain/content.ts";
import type { ItemContent, ItemKind } from "./domain/kinds.ts";
import { libraryItemPublished } from "./library-events.ts";
import { lockItem } from "./lock-item.ts";
import { writeWords } from "./write-words.ts";

/** What an editor says when publishing. */
export interface Publishing {
  readonly itemId: string;
  readonly seenVersion: number;
  /** What is new, for those who know the version before; asked for from the second version on. */
  readonly note: string;
}

/** A draft as it is about to be published. */
interface WholeDraft {
  readonly title: string;
  readonly summary: string;
  readonly content: ItemContent;
}

/**
 * Makes the draft an immutable version that members see from now on. `invalid` names the fields that are still empty,
 * and `note` when it says nothing though there was a version before; `conflict` when somebody saved since `seenVersion`.
 * Publishing what is published already changes nothing and gives the same number.
 */
export async function publishItem(
  tx: TenantTx,
  { itemId, seenVersion, note }: Publishing,
  clock: Clock,
): Promise<Result<{ number: number }>> {
  const locked = await lockItem(tx, itemId);
  if (!locked.ok) return locked;
  const { kind, version, publishedVersionId } = locked.value;
  const last = await lastVersion(tx, itemId);
  const draft = await readDraft(tx, itemId, kind);
  if (last && publishedVersionId === last.id && isSame(draft, kind, last)) return ok({ number: last.number });
  if (version !== seenVersion) return err(domainError("conflict", { noun: "library_item" }));
  const missing = missingFields(draft.content);
  if (last && note === "") missing.push("note");
  if (missing.length > 0)
    return err(domainError("invalid", { fields: missing.map((field) => ({ field, problem: "required" })) }));
  return await write(tx, { itemId, kind, number: (last?.number ?? 0) + 1, note, draft, version }, clock);
}

interface NewVersion {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly number: number;
  readonly note: string;
  readonly draft: WholeDraft;
  readonly version: number;
}

async function write(
  tx: TenantTx,
  { itemId, kind, number, note, draft, version }: NewVersion,
  clock: Clock,
): Promise<Result<{ number: number }>> {
  const { actor, vendor } = tx.scope;
  const at = clock.now();
  const id = newId(at.getTime());
  const { title, summary, content } = draft;
  await tx
    .insertInto("library.versions")
    .values({
      id,
      item_id: itemId,
      number,
      title,
      summary,
      content: JSON.stringify(content),
      note,
      published_by: actor.kind === "user" ? actor.id : null,
      published_by_name: actor.name,
      published_at: at,
    })
    .execute();
  await tx
    .updateTable("library.items")
    .set({ published_version_id: id, published_at: at, version: version + 1, archived_at: null })
    .where("vendor_id", "=", vendor.id)
    .where("id", "=", itemId)
    .execute();
  const shared = await shareFiles(tx, id, filesOf(content));
  if (!shared.ok) return shared;
  await writeWords(tx, "library.words", { itemId, title, summary, content });
  await recordEvent(tx, libraryItemPublished, { item_id: itemId, version_id: id, number, kind });
  await recordAudit(tx, {
    action: "library_item.publish",
    subjectKind: "library_item",
    subjectId: itemId,
    details: { number, title },
  });
  return ok({ number });
}

async function shareFiles(
  tx: TenantTx,
  versionId: string,
  fileIds: readonly string[],
): Promise<Result<null>> {
  const ids = [...new Set(fileIds)];
  const held = await holdFiles(tx, ids, { shared: true });
  if (!held.ok || ids.length === 0) return held;
  await tx
    .insertInto("library.version_files")
    .values(ids.map((fileId) => ({ file_id: fileId, version_id: versionId })))
    .execute();
  return held;
}

async function readDraft(tx: TenantTx, itemId: string, kind: ItemKind): Promise<WholeDraft> {
  const { title, summary, content } = await tx
    .selectFrom("library.drafts")
    .select(["title", "summary", "content"])
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .executeTakeFirstOrThrow();
  return { title, summary, content: readContent(kind, content) };
}

interface LastVersion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly content: unknown;
}

async function lastVersion(tx: TenantTx, itemId: string): Promise<LastVersion | undefined> {
  return await tx
    .selectFrom("library.versions")
    .select(["id", "number", "title", "summary", "content"])
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

function isSame(draft: WholeDraft, kind: ItemKind, last: LastVersion): boolean {
  const before = { title: last.title, summary: last.summary, content: readContent(kind, last.content) };
  return JSON.stringify(draft) === JSON.stringify(before);
}
