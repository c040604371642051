import type { TenantTables } from "@tributary/db";
import { dayInZone, money, percentageOf } from "@tributary/kernel";
import type { Insertable } from "kysely";
import type { Tools } from "./make-partners.ts";
import type { Sale } from "./world.ts";

type SaleRow = Insertable<TenantTables["leads.sales"]>;
type LedgerRow = Insertable<TenantTables["bonuses.ledger"]>;

/** The row of a sale, and that of its refund. */
export function saleRows(sale: Sale, programId: string, { vendor, calendar }: Tools): SaleRow[] {
  const row: SaleRow = {
    id: sale.id,
    partner_id: sale.partner.id,
    member_id: sale.member?.id ?? null,
    client_id: sale.client.id,
    product_id: sale.productId,
    lead_id: sale.leadId,
    program_id: programId,
    refund_of_id: null,
    kind: sale.kind,
    amount_minor: sale.amountMinor,
    margin_minor: Math.round(sale.amountMinor * (sale.kind === "renewal" ? 0.78 : 0.64)),
    currency: vendor.currency,
    sold_on: dayInZone(sale.at, calendar.timeZone),
    created_at: sale.at,
  };
  if (!sale.refund) return [row];
  const refund: SaleRow = {
    ...row,
    id: sale.refund.id,
    lead_id: null,
    refund_of_id: sale.id,
    kind: "refund",
    amount_minor: -sale.amountMinor,
    margin_minor: row.margin_minor ? -row.margin_minor : null,
    sold_on: dayInZone(sale.refund.at, calendar.timeZone),
    created_at: sale.refund.at,
  };
  return [row, refund];
}

/** A rate of the program, valid from a day on. */
export interface Rate {
  readonly id: string;
  readonly validFrom: string;
  readonly basisPoints: number;
}

/** What a sale has brought its member: a line, and a second one that takes it back if the sale was refunded. */
export function ledgerRows(
  sale: Sale,
  programId: string,
  rates: readonly Rate[],
  { vendor, calendar, newId }: Tools,
): LedgerRow[] {
  const soldOn = dayInZone(sale.at, calendar.timeZone);
  const rate = rates.findLast(({ validFrom }) => validFrom <= soldOn);
  if (!sale.member || !rate) return [];
  const amountMinor = percentageOf(money(sale.amountMinor, vendor.currency), rate.basisPoints).amountMinor;
  const accrual: LedgerRow = {
    id: newId(sale.at),
    partner_id: sale.partner.id,
    member_id: sale.member.id,
    program_id: programId,
    sale_id: sale.id,
    kind: "accrual",
    debit_account: "bonus_expense",
    credit_account: "owed_to_member",
    amount_minor: amountMinor,
    currency: vendor.currency,
    rate_basis_points: rate.basisPoints,
    base_minor: sale.amountMinor,
    rule_id: rate.id,
    reverses_id: null,
    at: sale.at,
  };
  if (!sale.refund) return [accrual];
  const reversal: LedgerRow = {
    ...accrual,
    id: newId(sale.refund.at),
    kind: "reversal",
    debit_account: "owed_to_member",
    credit_account: "bonus_expense",
    reverses_id: accrual.id,
    at: sale.refund.at,
  };
  return [accrual, reversal];
}
