import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import {
  type Clock,
  domainError,
  err,
  invalid,
  newId,
  normaliseName,
  ok,
  type Result,
} from "@tributary/kernel";
import { ensureProgram } from "./ensure-program.ts";
import type { ItemInput } from "./item-input.ts";
import { askForRelease, storeVariants } from "./item-store.ts";
import { findRecallProgram } from "./program-queries.ts";

/**
 * Writes down a fact by hand; gives its id. Without a program it goes into the vendor's first one, which is made when
 * there is none. People are asked about it from the next days on.
 */
export async function createItem(
  tx: TenantTx,
  input: ItemInput & { id?: string },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const program = input.programId ? await findRecallProgram(tx, input.programId) : null;
  if (input.programId && !program) return err(invalid("programId", "unknown"));
  const programId = program?.id ?? (await ensureProgram(tx, clock));
  const made = await tx
    .insertInto("recirculation.knowledge_items")
    .values({ id: input.id ?? newId(), program_id: programId, ...columnsOf(input), created_at: clock.now() })
    // A second click brings the id that the page was made with.
    .onConflict((conflict) => conflict.columns(["vendor_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return ok({ id: input.id ?? "" });
  await storeVariants(tx, made.id, input.variants, clock.now());
  await askForRelease(tx, programId);
  await recordAudit(tx, {
    action: "recirculation.configure",
    subjectKind: "knowledge_item",
    subjectId: made.id,
  });
  return ok(made);
}

/**
 * Changes a fact. `version` is that of the form: of two editors the later is told (`conflict`). Its program stays. What
 * people remember of it stays too: a fact that is no longer true is archived, and a new one written.
 */
export async function updateItem(
  tx: TenantTx,
  { itemId, version, input }: { itemId: string; version: number; input: ItemInput },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const { numUpdatedRows } = await tx
    .updateTable("recirculation.knowledge_items")
    .set({ ...columnsOf(input), version: version + 1 })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", itemId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    const there = await tx
      .selectFrom("recirculation.knowledge_items")
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", itemId)
      .select("id")
      .executeTakeFirst();
    return err(
      there
        ? domainError("conflict", { noun: "knowledge_item" })
        : domainError("not_found", { noun: "knowledge_item" }),
    );
  }
  await storeVariants(tx, itemId, input.variants, clock.now());
  await recordAudit(tx, {
    action: "recirculation.configure",
    subjectKind: "knowledge_item",
    subjectId: itemId,
  });
  return ok({ id: itemId });
}

/** Takes a fact out of all mails, or brings it back. What people remember of it is kept. Twice is once. */
export async function archiveItem(
  tx: TenantTx,
  { itemId, archived }: { itemId: string; archived: boolean },
  clock: Clock,
): Promise<Result<null>> {
  const vendorId = tx.scope.vendor.id;
  const item = await tx
    .updateTable("recirculation.knowledge_items")
    .set({ archived_at: archived ? clock.now() : null })
    .where("vendor_id", "=", vendorId)
    .where("id", "=", itemId)
    .returning("program_id as programId")
    .executeTakeFirst();
  if (!item) return err(domainError("not_found", { noun: "knowledge_item" }));
  await tx
    .updateTable("recirculation.memories")
    .set({ status: archived ? "suspended" : "waiting" })
    .where("vendor_id", "=", vendorId)
    .where("item_id", "=", itemId)
    .where("status", "in", archived ? ["waiting", "active"] : ["suspended"])
    .execute();
  await askForRelease(tx, item.programId);
  await recordAudit(tx, {
    action: "recirculation.configure",
    subjectKind: "knowledge_item",
    subjectId: itemId,
    details: { archived },
  });
  return ok(null);
}

function columnsOf(input: ItemInput) {
  const { fact, explanation, sourceKind, sourceId, sourceTitle, sourceUrl } = input;
  const has = (...kinds: string[]) => kinds.includes(sourceKind);
  return {
    fact,
    fact_key: normaliseName(fact),
    explanation,
    source_kind: sourceKind,
    source_id: has("lesson", "course", "library") ? sourceId : null,
    source_title: has("none") ? null : sourceTitle,
    source_url: has("link") ? sourceUrl : null,
  };
}
