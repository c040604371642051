import { err, normaliseName, ok, type Result } from "@tributary/kernel";
import { sizeBands } from "@tributary/recruitment";
import type { RowProblem } from "./row-problem.ts";
import { openRow, type RowContext, type RowReader } from "./row-reader.ts";

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
  return close(row, {
    ...company,
    country: readCountry(row),
    manager: row.text("manager", 254),
    email: row.email("email"),
    phone: row.text("phone", 60),
    sizeBand: readSizeBand(row),
  });
}

/** Reads a row of clients. */
export function readClientRow(cells: readonly string[], context: RowContext): Read<ClientRow> {
  const row = openRow(cells, context);
  const company = readCompany(row);
  const employees = readCount(row, "employees");
  return close(row, { ...company, industry: row.text("industry", 200), employees });
}

/** Reads a row of products. A price is in the vendor's currency. */
export function readProductRow(cells: readonly string[], context: RowContext): Read<ProductRow> {
  const row = openRow(cells, context);
  const name = readName(row);
  const externalId = row.text("external_id", 200);
  const series = row.text("series", 200);
  const priceMinor = row.amount("price");
  if (priceMinor !== null && priceMinor < 0) row.refuse("price", "amount_negative");
  row.checkCurrency();
  return close(row, { name, externalId, series, priceMinor });
}

function readCompany(row: RowReader): CompanyRow {
  return {
    name: readName(row),
    externalId: row.text("external_id", 200),
    taxId: row.taxId("tax_id"),
    region: row.text("region", 200),
    activityCode: row.text("activity_code", 60),
    legalForm: row.text("legal_form", 60),
    site: row.text("site", 300),
  };
}

function readName(row: RowReader): string {
  const name = row.text("name", 200);
  if (name === null && row.problems.every(({ field }) => field !== "name")) row.refuse("name", "required");
  return name ?? "";
}

function readCountry(row: RowReader): string | null {
  const line = row.text("country", 100);
  if (line === null) return null;
  return /^\p{L}{2}$/u.test(line) && /^[A-Z]{2}$/.test(line.toUpperCase())
    ? line.toUpperCase()
    : row.refuse("country", "country_form");
}

function readCount(row: RowReader, field: "employees"): number | null {
  const line = row.text(field, 40)?.replace(/[\s\u00a0,]/gu, "") ?? null;
  if (line === null) return null;
  return /^\d{1,9}$/.test(line) ? Number(line) : row.refuse(field, "count_form");
}

function readSizeBand(row: RowReader): PartnerRow["sizeBand"] {
  const line = row.text("size_band", 60)?.replace(/\s*[–—-]\s*/gu, "-") ?? null;
  if (line === null) return null;
  const named = sizeBands.find((band) => band === normaliseBand(line));
  if (named) return named;
  if (!/^\d{1,9}$/.test(line)) return row.refuse("size_band", "size_unknown");
  const people = Number(line);
  return people <= 10 ? "1-10" : people <= 50 ? "11-50" : people <= 250 ? "51-250" : "251+";
}

function normaliseBand(line: string): string {
  return normaliseName(line)
    .replace(" ", "-")
    .replace(/[^\d+-]/g, "");
}

function close<Row>(row: RowReader, read: Row): Read<Row> {
  return row.problems.length > 0 ? err(row.problems) : ok(read);
}
