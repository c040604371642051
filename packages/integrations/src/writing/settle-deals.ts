import type { TenantTx } from "@tributary/db";
import type { CheckedRow, RefusedRow } from "../rows/check-rows.ts";
import type { SaleRow } from "../rows/read-sale-row.ts";
import type { RowProblem } from "../rows/row-problem.ts";
import { type Company, type CompanyWanted, settleCompany } from "./company-book.ts";
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
  const rowsOnly = rows.map(({ row }) => row);
  await fillBook(tx, "partners", books.partners, rowsOnly.map(partnerOf));
  await fillBook(tx, "clients", books.clients, rowsOnly.map(clientOf));
  const products = rowsOnly.flatMap(({ product }) => product ?? []);
  await fillProducts(tx, books.products, products);
  const settled: SettledDeal[] = [];
  const refused: RefusedRow[] = [];
  for (const checked of rows) {
    const deal = settleDeal(checked, books);
    if (Array.isArray(deal)) refused.push({ raw: checked.raw, problems: deal });
    else settled.push(deal);
  }
  return await settleMembers(tx, settled, refused, books);
}

function partnerOf({ partner, partnerTaxId }: SaleRow): CompanyWanted {
  return { name: partner, taxId: partnerTaxId, externalId: null };
}

function clientOf({ client, clientTaxId }: SaleRow): CompanyWanted {
  return { name: client, taxId: clientTaxId, externalId: null };
}

function settleDeal(checked: CheckedRow<SaleRow>, books: Books): SettledDeal | RowProblem[] {
  const { row } = checked;
  const partner = settleCompany(books.partners, partnerOf(row));
  const client = settleCompany(books.clients, clientOf(row));
  const product = row.product === null ? null : (books.products.get(productKeyOf(row.product)) ?? null);
  if ("company" in partner && "company" in client) {
    return { checked, partner: partner.company, client: client.company, product, member: null };
  }
  const problems: RowProblem[] = [];
  if ("problem" in partner) problems.push({ field: "partner", problem: partner.problem });
  if ("problem" in client) problems.push({ field: "client", problem: client.problem });
  return problems;
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
    const member =
      named === null ? null : books.members.get(memberKey({ partnerId: deal.partner.id, member: named }));
    if (named !== null && !member) {
      refused.push({ raw: deal.checked.raw, problems: [{ field: "member", problem: "name_ambiguous" }] });
    } else {
      settled.push({ ...deal, member: member ?? null });
    }
  }
  return { settled, refused };
}
