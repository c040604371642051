import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { textOf } from "./domain/content.ts";
import type { ItemContent } from "./domain/kinds.ts";

/** What an item is found by. */
export interface Findable {
  readonly itemId: string;
  readonly title: string;
  readonly summary: string;
  readonly content: ItemContent;
}

/** Writes the stems of an item anew, of what is being written or of what was published. */
export async function writeWords(
  tx: TenantTx,
  table: "library.words" | "library.draft_words",
  { itemId, title, summary, content }: Findable,
): Promise<void> {
  await tx
    .deleteFrom(table)
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .execute();
  await sql`
    insert into ${sql.table(table)} (lexeme, item_id, weight)
    select lexeme, ${itemId}::uuid, weight from library.words_of(${title}, ${summary}, ${textOf(content)})`.execute(
    tx,
  );
}
