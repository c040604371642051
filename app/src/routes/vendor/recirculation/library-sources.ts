import type { TenantTx } from "@tributary/db";
import { err, invalid, ok, type Result } from "@tributary/kernel";
import { findLibrarySource, listItems } from "@tributary/library";
import type { ItemForm } from "./item-form-input.ts";

const offered = 200;

/** Items of the library that a fact may name as its source: what members can open, the last changed first. */
export async function listLibrarySources(tx: TenantTx): Promise<{ id: string; title: string }[]> {
  const { rows } = await listItems(tx, { limit: offered });
  return rows.filter(({ publishedAt }) => publishedAt !== null).map(({ id, title }) => ({ id, title }));
}

/** A fact of the library carries the title of its item; one that is not there is `unknown` at `libraryId`. */
export async function withLibraryTitle(tx: TenantTx, form: ItemForm): Promise<Result<ItemForm>> {
  if (form.sourceKind !== "library" || !form.sourceId) return ok(form);
  const source = await findLibrarySource(tx, form.sourceId);
  return source ? ok({ ...form, sourceTitle: source.title }) : err(invalid("libraryId", "unknown"));
}
