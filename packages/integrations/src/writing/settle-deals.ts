import type { TenantTx } from "@tributary/db";
import type { CheckedRow, RefusedRow } from "../rows/check-rows.ts";
import type { RowProblem } from "../rows/row-problem.ts";
import type { SaleRow } from "../rows/read-sale-row.ts";
import { type Company, settleCompany } from "./company-book.ts";
import { fillBook } from "./company-store.ts";
import type { Books, Named } from "./import-plan.ts";
import { fillMembers, memberKey } from "./member-store.ts";
import { fillProducts, productKeyOf } from "./product-store.ts";

/** A deal whose partner, client, product and member are known, or made up to be written with it. */
export interface SettledDeal {
  readonly checked: CheckedRow<SaleRow>;
  readonly partner: Company;
  readonly client: Company;
  readonly product: Named | null;
  readonly member: Named | null;
}

/** Finds out whom and what each deal speaks of, with a few statements for all of them together. */
export async function settleDeals(
  tx: TenantTx,
  rows: readonly CheckedRow<SaleRow>[],
  books: Books,
): Promise<{ settled: SettledDeal[]; refused: RefusedRow[] }> {
  const wants = rows.map(({ row }) => ({
    partner: { name: row.partner, taxId: row.partnerTaxId, externalId: null },
    client: { name: row.client, taxId: row.clientTaxId, externalId: null },
  }));
  await fillBook(tx, "partners", books.partners, wants.map(({ partner }) => partner));
  await fillBook(tx, "clients", books.clients, wants.map(({ client }) => client));
  await fillProducts(tx, books.products, rows.flatMap(({ row }) => row.product ?? []));
  const settled: SettledDeal[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, checked] of rows.entries()) {
    const want = wants[at];
    if (!want) continue;
    const partner = settleCompany(books.partners, want.partner);
    const client = settleCompany(books.clients, want.client);
    if ("company" in partner && "company" in client) {
      const product = checked.row.product === null ? null : (books.products.get(productKeyOf(checked.row.product)) ?? null);
      settled.push({ checked, partner: partner.company, client: client.company, product, member: null });
    } else {
      const problems: RowProblem[] = [];
      if ("problem" in partner) problems.push({ field: "partner", problem: partner.problem });
      if ("problem" in client) problems.push({ field: "client", problem: client.problem });
      refused.push({ raw: checked.raw, problems });
    }
  }
  return await settleMembers(tx, settled, refused, books);
}

async function settleMembers(
  tx: TenantTx,
  deals: readonly SettledDeal[],
  refused: RefusedRow[],
  books: Books,
): Promise<{ settled: SettledDeal[]; refused: RefusedRow[] }> {
  const wants = deals.flatMap(({ partner, checked }) =>
    checked.row.member === null ? [] : [{ partnerId: partner.id, member: checked.row.member }],
  );
  if (wants.length === 0) return { settled: [...deals], refused };
  await fillMembers(tx, books.members, wants);
  const settled: SettledDeal[] = [];
  for (const deal of deals) {
    const named = deal.checked.row.member;
    const member = named === null ? null : books.members.get(memberKey({ partnerId: deal.partner.id, member: named }));
    if (named !== null && !member) {
      refused.push({ raw: deal.checked.raw, problems: [{ field: "member", problem: "name_ambiguous" }] });
    } else {
      settled.push({ ...deal, member: member ?? null });
    }
  }
  return { settled, refused };
}
