import { err, normaliseName, ok, type Result } from "@tributary/kernel";
import { sizeBands, taxIdIn } from "@tributary/recruitment";
import type { RowProblem } from "./row-problem.ts";
import {
  amountOf,
  checkCurrency,
  emailOf,
  isRefused,
  type OpenRow,
  openRow,
  type RowContext,
  refuse,
  taxIdOf,
  textOf,
} from "./row-reader.ts";

/** What the cards of partners and of clients have in common. */
export interface CompanyRow {
  readonly externalId: string | null;
  readonly name: string;
  readonly taxId: string | null;
  readonly region: string | null;
  readonly activityCode: string | null;
  readonly legalForm: string | null;
  readonly site: string | null;
}

/** A partner of the file. Null is: the file does not say, and what is known stays. */
export interface PartnerRow extends CompanyRow {
  readonly country: string | null;
  readonly manager: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly sizeBand: (typeof sizeBands)[number] | null;
}

/** A client of the file. */
export interface ClientRow extends CompanyRow {
  readonly industry: string | null;
  readonly employees: number | null;
}

/** A product of the file. */
export interface ProductRow {
  readonly externalId: string | null;
  readonly name: string;
  readonly series: string | null;
  readonly priceMinor: number | null;
}

type Read<Row> = Result<Row, readonly RowProblem[]>;

/** Reads a row of partners. A country is two letters, a size one of ours or a number of people. */
export function readPartnerRow(cells: readonly string[], context: RowContext): Read<PartnerRow> {
  const row = openRow(cells, context);
  const company = readCompany(row);
  const country = readCountry(row);
  return close(row, {
    ...company,
    // As a card written by hand keeps it, so that the two are one.
    taxId: company.taxId && taxIdIn(country ?? "", company.taxId),
    country,
    manager: textOf(row, "manager", 254),
    email: emailOf(row, "email"),
    phone: textOf(row, "phone", 60),
    sizeBand: readSizeBand(row),
  });
}

/** Reads a row of clients. */
export function readClientRow(cells: readonly string[], context: RowContext): Read<ClientRow> {
  const row = openRow(cells, context);
  const company = readCompany(row);
  const employees = readCount(row, "employees");
  return close(row, { ...company, industry: textOf(row, "industry", 200), employees });
}

/** Reads a row of products. A price is in the vendor's currency. */
export function readProductRow(cells: readonly string[], context: RowContext): Read<ProductRow> {
  const row = openRow(cells, context);
  const name = readName(row);
  const externalId = textOf(row, "external_id", 200);
  const series = textOf(row, "series", 200);
  const priceMinor = amountOf(row, "price");
  if (priceMinor !== null && priceMinor < 0) refuse(row, "price", "amount_negative");
  checkCurrency(row);
  return close(row, { name, externalId, series, priceMinor });
}

function readCompany(row: OpenRow): CompanyRow {
  return {
    name: readName(row),
    externalId: textOf(row, "external_id", 200),
    taxId: taxIdOf(row, "tax_id"),
    region: textOf(row, "region", 200),
    activityCode: textOf(row, "activity_code", 60),
    legalForm: textOf(row, "legal_form", 60),
    site: textOf(row, "site", 300),
  };
}

function readName(row: OpenRow): string {
  const name = textOf(row, "name", 200);
  if (name === null && !isRefused(row, "name")) refuse(row, "name", "required");
  return name ?? "";
}

function readCountry(row: OpenRow): string | null {
  const line = textOf(row, "country", 100);
  if (line === null) return null;
  return /^\p{L}{2}$/u.test(line) && /^[A-Z]{2}$/.test(line.toUpperCase())
    ? line.toUpperCase()
    : refuse(row, "country", "country_form");
}

function readCount(row: OpenRow, field: "employees"): number | null {
  const line = textOf(row, field, 40)?.replace(/[\s\u00a0,]/gu, "") ?? null;
  if (line === null) return null;
  return /^\d{1,9}$/.test(line) ? Number(line) : refuse(row, field, "count_form");
}

function readSizeBand(row: OpenRow): PartnerRow["sizeBand"] {
  const line = textOf(row, "size_band", 60)?.replace(/\s*[–—-]\s*/gu, "-") ?? null;
  if (line === null) return null;
  const named = sizeBands.find((band) => band === normaliseBand(line));
  if (named) return named;
  if (!/^\d{1,9}$/.test(line)) return refuse(row, "size_band", "size_unknown");
  const people = Number(line);
  return people <= 10 ? "1-10" : people <= 50 ? "11-50" : people <= 250 ? "51-250" : "251+";
}

function normaliseBand(line: string): string {
  return normaliseName(line)
    .replace(" ", "-")
    .replace(/[^\d+-]/g, "");
}

function close<Row>(row: OpenRow, read: Row): Read<Row> {
  return row.problems.length > 0 ? err(row.problems) : ok(read);
}
