import type { TenantTx } from "@tributary/db";
import { holdFiles, releaseFiles } from "@tributary/files";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import type { z } from "zod";
import { filesOf, nicheOf, readContent } from "./domain/content.ts";
import type { ItemContent, ItemKind, itemFacts } from "./domain/kinds.ts";
import { lockItem } from "./lock-item.ts";
import { writeWords } from "./write-words.ts";

/** What an editor writes of an item. */
export interface ItemDraft extends z.output<typeof itemFacts> {
  readonly content: ItemContent;
}

/**
 * Begins an item as a draft; gives its id, which is the one given, if any: a second click finds the item there.
 * `not_found` for a program or a file that is not the vendor's.
 */
export async function createItem(
  tx: TenantTx,
  { id: given, draft }: { readonly id?: string | null; readonly draft: ItemDraft },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const at = clock.now();
  const id = given ?? newId(at.getTime());
  const made = await tx
    .insertInto("library.items")
    .values({ id, ...rowOf(draft), kind: draft.content.kind, changed_at: at, created_at: at })
    .onConflict((conflict) => conflict.columns(["vendor_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return ok({ id });
  const written = await writeDraft(tx, id, draft, { clock, before: null });
  if (!written.ok) return written;
  await recordAudit(tx, {
    action: "library_item.create",
    subjectKind: "library_item",
    subjectId: id,
    details: { kind: draft.content.kind, title: draft.title },
  });
  return ok({ id });
}

/**
 * Saves a draft over the one before; members see nothing of it. Its audience counts at once, for what is published too.
 * `conflict` when somebody saved since `seenVersion`, with the version that stands now; `not_found` for a file or a program that is not the vendor's.
 */
export async function saveDraft(
  tx: TenantTx,
  { itemId, seenVersion, draft }: { itemId: string; seenVersion: number; draft: ItemDraft },
  clock: Clock,
): Promise<Result<null>> {
  const locked = await lockItem(tx, itemId);
  if (!locked.ok) return locked;
  if (locked.value.version !== seenVersion)
    return err(domainError("conflict", { noun: "library_item", current: String(locked.value.version) }));
  if (locked.value.kind !== draft.content.kind)
    return err(domainError("not_found", { noun: "library_item" }));
  const before = await tx
    .selectFrom("library.drafts")
    .select("content")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("library.items")
    .set({ ...rowOf(draft), version: seenVersion + 1, changed_at: clock.now() })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", itemId)
    .execute();
  return writeDraft(tx, itemId, draft, { clock, before: readContent(locked.value.kind, before.content) });
}

function rowOf({ levels, programIds, content }: ItemDraft) {
  return { niche: nicheOf(content), levels: [...levels], all_programs: programIds.length === 0 };
}

async function writeDraft(
  tx: TenantTx,
  itemId: string,
  draft: ItemDraft,
  { clock, before }: { clock: Clock; before: ItemContent | null },
): Promise<Result<null>> {
  const files = filesOf(draft.content);
  const held = await holdFiles(tx, files, { shared: false });
  if (!held.ok) return held;
  const audience = await setAudience(tx, itemId, draft.programIds);
  if (!audience.ok) return audience;
  const { title, summary, content } = draft;
  const row = {
    title,
    summary,
    content: JSON.stringify(content),
    saved_at: clock.now(),
    saved_by_name: tx.scope.actor.name,
  };
  await tx
    .insertInto("library.drafts")
    .values({ item_id: itemId, ...row })
    .onConflict((conflict) => conflict.columns(["vendor_id", "item_id"]).doUpdateSet(row))
    .execute();
  await writeWords(tx, "library.draft_words", { itemId, title, summary, content });
  if (before)
    await letGo(
      tx,
      filesOf(before).filter((id) => !files.includes(id)),
      clock,
    );
  return ok(null);
}

/** Files that a draft no longer shows are let go of, unless a published version shows them: versions stay whole. */
async function letGo(tx: TenantTx, fileIds: readonly string[], clock: Clock): Promise<void> {
  if (fileIds.length === 0) return;
  const shown = await tx
    .selectFrom("library.version_files")
    .select("file_id")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("file_id", "in", [...fileIds])
    .execute();
  const kept = new Set(shown.map(({ file_id }) => file_id));
  await releaseFiles(
    tx,
    fileIds.filter((id) => !kept.has(id)),
    clock,
  );
}

async function setAudience(
  tx: TenantTx,
  itemId: string,
  programIds: readonly string[],
): Promise<Result<null>> {
  const ids = [...new Set(programIds)];
  await tx
    .deleteFrom("library.audiences")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .execute();
  if (ids.length === 0) return ok(null);
  const known = await tx
    .selectFrom("programs.programs")
    .select("id")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "in", ids)
    .execute();
  if (known.length < ids.length) return err(domainError("not_found", { noun: "program" }));
  await tx
    .insertInto("library.audiences")
    .values(ids.map((programId) => ({ item_id: itemId, program_id: programId })))
    .execute();
  return ok(null);
}

/** The kind of an item whose draft is to be read from a form, or null when there is no such item. */
export async function findKind(tx: TenantTx, itemId: string): Promise<ItemKind | null> {
  const row = await tx
    .selectFrom("library.items")
    .select("kind")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", itemId)
    .executeTakeFirst();
  return row?.kind ?? null;
}
