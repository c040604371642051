import type { TenantTx } from "@tributary/db";
import type { CheckedRow, RefusedRow } from "../rows/check-rows.ts";
import type { CompanyRow } from "../rows/read-card-rows.ts";
import { type Company, settleCompany, takeUnsaved } from "./company-book.ts";
import { type CompanyTable, fillBook } from "./company-store.ts";
import { type BatchPlan, noDeals, noneMade, type PlanContext } from "./import-plan.ts";

/** A card of the file and the company that it is. */
export interface SettledCard<Row> {
  readonly checked: CheckedRow<Row>;
  readonly company: Company;
}

/** Writes cards: those that are new, and what the file says of those that are known. */
export type WriteCards<Row> = (
  tx: TenantTx,
  cards: { readonly added: readonly SettledCard<Row>[]; readonly changed: readonly SettledCard<Row>[] },
  context: PlanContext,
) => Promise<void>;

/** What names a card within its file: its external id, else its tax id, else its name. */
export function cardIdentity({ externalId, taxId }: CompanyRow, nameKey: string): string {
  if (externalId !== null) return `x:${externalId}`;
  return taxId !== null ? `t:${taxId}` : `n:${nameKey}`;
}

/** Finds out which company each card is; two cards of one company in a batch are refused from the second on. */
export async function planCards<Row extends CompanyRow>(
  tx: TenantTx,
  rows: readonly CheckedRow<Row>[],
  context: PlanContext,
  { table, write }: { table: CompanyTable; write: WriteCards<Row> },
): Promise<BatchPlan> {
  const book = context.books[table];
  await fillBook(
    tx,
    table,
    book,
    rows.map(({ row }) => row),
  );
  const refused: RefusedRow[] = [];
  const added: SettledCard<Row>[] = [];
  const changed: SettledCard<Row>[] = [];
  const met = new Set<string>();
  let unchanged = 0;
  for (const checked of rows) {
    const settled = settleCompany(book, checked.row);
    if ("problem" in settled) {
      const field = settled.problem === "tax_id_taken" ? "tax_id" : "name";
      refused.push({ raw: checked.raw, problems: [{ field, problem: settled.problem }] });
      continue;
    }
    const { company } = settled;
    if (met.has(company.id)) {
      refused.push({ raw: checked.raw, problems: [{ field: "row", problem: "twice_in_file" }] });
      continue;
    }
    met.add(company.id);
    if (company.sourceHash === checked.hash) unchanged += 1;
    else (company.unsaved === "all" ? added : changed).push({ checked, company });
    company.sourceHash = checked.hash;
  }
  takeUnsaved([...added, ...changed].map(({ company }) => company));
  return {
    imported: [...added, ...changed].map(({ checked }) => checked),
    unchanged,
    refused,
    made: { ...noneMade, [table]: added.length },
    deals: noDeals,
    touchedPartners: [],
    write: () => write(tx, { added, changed }, context),
  };
}
