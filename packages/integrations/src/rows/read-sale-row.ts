import { err, normaliseName, ok, type Result } from "@tributary/kernel";
import type { Stage } from "../matching/guess-stage.ts";
import { contentHash } from "./content-hash.ts";
import type { RowProblem } from "./row-problem.ts";
import {
  amountOf,
  checkCurrency,
  dayOf,
  isRefused,
  type OpenRow,
  openRow,
  type RowContext,
  refuse,
  taxIdOf,
  textOf,
} from "./row-reader.ts";

/** The kinds of a sale. */
export type SaleKind = "first" | "repeat" | "renewal" | "refund";

/** A deal of the file, as it is understood. */
export interface SaleRow {
  readonly externalId: string | null;
  readonly stage: Stage;
  /** Null when the file does not say: then the client's earlier sales decide. */
  readonly kind: SaleKind | null;
  /** Of the sale, or the day on which a deal was lost. */
  readonly day: string | null;
  readonly openedOn: string | null;
  /** Negative for refunds alone. */
  readonly amountMinor: number | null;
  readonly marginMinor: number | null;
  readonly partner: string | null;
  readonly partnerTaxId: string | null;
  readonly member: string | null;
  readonly client: string | null;
  readonly clientTaxId: string | null;
  readonly product: string | null;
}

const kindWords: ReadonlyMap<string, SaleKind> = new Map([
  ...[
    "first",
    "new",
    "new business",
    "new sale",
    "initial",
    "первая",
    "новая",
    "первичная",
    "первая продажа",
    "новый клиент",
  ].map((word) => [word, "first"] as const),
  ...[
    "repeat",
    "existing business",
    "upsell",
    "cross sell",
    "expansion",
    "add on",
    "повторная",
    "повторная продажа",
    "допродажа",
    "апсейл",
    "расширение",
  ].map((word) => [word, "repeat"] as const),
  ...[
    "renewal",
    "renew",
    "prolongation",
    "subscription renewal",
    "продление",
    "пролонгация",
    "возобновление",
  ].map((word) => [word, "renewal"] as const),
  ...["refund", "return", "chargeback", "credit note", "возврат", "сторно", "возврат средств"].map(
    (word) => [word, "refund"] as const,
  ),
]);

/**
 * Reads a row of sales. Refused: a row without a client or a partner, a won one without day or amount, a status or
 * kind that nobody knows, an amount below zero that is no refund, another currency than the vendor's. Refunds may be
 * written with or without their minus.
 */
export function readSaleRow(
  cells: readonly string[],
  context: RowContext,
): Result<SaleRow, readonly RowProblem[]> {
  const row = openRow(cells, context);
  const stage = readStage(row, context);
  const kind = readKind(row);
  const sale = {
    externalId: textOf(row, "external_id", 200),
    stage,
    kind,
    day: dayOf(row, "date"),
    openedOn: dayOf(row, "opened_date"),
    amountMinor: readDealAmount(row, kind),
    marginMinor: amountOf(row, "margin"),
    partner: textOf(row, "partner", 200),
    partnerTaxId: taxIdOf(row, "partner_tax_id"),
    member: textOf(row, "member", 200),
    client: textOf(row, "client", 200),
    clientTaxId: taxIdOf(row, "client_tax_id"),
    product: textOf(row, "product", 200),
  };
  checkCurrency(row);
  const insist = (field: "partner" | "client" | "date" | "amount", value: unknown): void => {
    if (value === null && !isRefused(row, field)) refuse(row, field, "required");
  };
  insist("partner", sale.partner ?? sale.partnerTaxId);
  insist("client", sale.client ?? sale.clientTaxId);
  if (stage === "won") {
    insist("date", sale.day);
    insist("amount", sale.amountMinor);
  }
  return row.problems.length > 0 || stage === null ? err(row.problems) : ok({ ...sale, stage });
}

/** A file without a status column holds sales. */
function readStage(row: OpenRow, { at, stageOf }: RowContext): Stage | null {
  if (!at.has("status")) return "won";
  const word = textOf(row, "status", 200);
  if (word === null) return isRefused(row, "status") ? null : refuse(row, "status", "required");
  return stageOf(word) ?? refuse(row, "status", "status_unknown", { word });
}

function readKind(row: OpenRow): SaleKind | null {
  const word = textOf(row, "kind", 200);
  if (word === null) return null;
  return kindWords.get(normaliseName(word)) ?? refuse(row, "kind", "kind_unknown", { word });
}

function readDealAmount(row: OpenRow, kind: SaleKind | null): number | null {
  const amount = amountOf(row, "amount");
  if (amount === null || amount === 0) return amount;
  if (kind === "refund") return -Math.abs(amount);
  return amount < 0 ? refuse(row, "amount", "amount_negative") : amount;
}

/** The content of a sale's row. */
export function hashSaleRow(row: SaleRow): string {
  return contentHash([
    row.stage,
    row.kind,
    row.day,
    row.openedOn,
    row.amountMinor,
    row.marginMinor,
    row.partner,
    row.partnerTaxId,
    row.member,
    row.client,
    row.clientTaxId,
    row.product,
  ]);
}
