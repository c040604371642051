import type { TenantTx } from "@tributary/db";
import type { ImportKind } from "../matching/import-fields.ts";
import type { RawRow } from "../reading/read-records.ts";
import { checkRows } from "../rows/check-rows.ts";
import type { RowContext } from "../rows/row-reader.ts";
import { createSeenRows, type SeenRows } from "../rows/seen-rows.ts";
import type { BatchPlan, ImportTrade, PlanContext } from "./import-plan.ts";
import { clientsTrade } from "./plan-clients.ts";
import { partnersTrade } from "./plan-partners.ts";
import { productsTrade } from "./plan-products.ts";
import { salesTrade } from "./plan-sales.ts";

/** A batch whose rows were looked at by themselves. */
export interface CheckedWork {
  readonly lastRow: number;
  /** What the rows behind a row come to, and how many they are. */
  plan(tx: TenantTx, context: PlanContext, behind: number): Promise<BatchPlan & { readonly read: number }>;
}

/** Takes the batches of one file, in their order. */
export type CheckBatch = (rows: readonly RawRow[]) => CheckedWork;

/** Opens a file of a kind: what comes out takes its batches one by one. */
export function openTrade(kind: ImportKind, context: RowContext): CheckBatch {
  const seen = createSeenRows();
  switch (kind) {
    case "sales":
      return closeIn(salesTrade, context, seen);
    case "partners":
      return closeIn(partnersTrade, context, seen);
    case "clients":
      return closeIn(clientsTrade, context, seen);
    case "products":
      return closeIn(productsTrade, context, seen);
  }
}

/** From here on nobody has to know what a row of the kind looks like. */
function closeIn<Row>(trade: ImportTrade<Row>, rowContext: RowContext, seen: SeenRows): CheckBatch {
  return (rows) => {
    const checked = checkRows(rows, trade.rules, rowContext, seen);
    return {
      lastRow: rows.at(-1)?.number ?? 0,
      plan: async (tx, context, behind) => {
        const good = checked.good.filter(({ raw }) => raw.number > behind);
        const refused = checked.refused.filter(({ raw }) => raw.number > behind);
        const copies = checked.copies.filter(({ number }) => number > behind);
        const plan = await trade.plan(tx, good, context);
        return {
          ...plan,
          read: good.length + refused.length + copies.length,
          unchanged: plan.unchanged + copies.length,
          refused: [...refused, ...plan.refused],
        };
      },
    };
  };
}
