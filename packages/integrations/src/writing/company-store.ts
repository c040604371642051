import type { TenantTx } from "@tributary/db";
import { type Clock, newId } from "@tributary/kernel";
import { newEnrollmentCode } from "@tributary/recruitment";
import { sql } from "kysely";
import {
  type Company,
  type CompanyBook,
  type CompanyWanted,
  enter,
  nameKeyOf,
  nameOf,
} from "./company-book.ts";
import { someVendor, withFreshPlans } from "./steady-plans.ts";

const tables = { partners: "recruitment.partners", clients: "leads.clients" } as const;

/** Which companies are meant. */
export type CompanyTable = keyof typeof tables;

/** Looks up all that rows name their companies by and that the book does not know yet, in one statement. */
export async function fillBook(
  tx: TenantTx,
  table: CompanyTable,
  book: CompanyBook,
  wanted: readonly CompanyWanted[],
): Promise<void> {
  const names = new Set<string>();
  const taxIds = new Set<string>();
  const externalIds = new Set<string>();
  for (const want of wanted) {
    const key = nameKeyOf(nameOf(want));
    if (!book.askedNames.has(key)) names.add(key);
    if (want.taxId !== null && !book.byTaxId.has(want.taxId)) taxIds.add(want.taxId);
    if (want.externalId !== null && !book.byExternalId.has(want.externalId)) externalIds.add(want.externalId);
  }
  if (names.size + taxIds.size + externalIds.size === 0) return;
  const from = sql.table(tables[table]);
  // Value by value, and no OR: each through its own index.
  const part = (column: "name_key" | "tax_id" | "external_id", values: Set<string>) => sql`
    select known.* from unnest(${[...values]}::text[]) as wanted (value)
    cross join lateral (
      select id, name, name_key, tax_id, external_id, source_hash from ${from}
      where vendor_id = ${someVendor(tx)} and ${sql.ref(column)} = wanted.value offset 0) as known`;
  const { rows } = await sql<{
    id: string;
    name: string;
    name_key: string;
    tax_id: string | null;
    external_id: string | null;
    source_hash: string | null;
  }>`${part("name_key", names)} union ${part("tax_id", taxIds)} union ${part("external_id", externalIds)} order by id`.execute(
    tx,
  );
  for (const key of names) book.askedNames.add(key);
  for (const taxId of taxIds) book.byTaxId.set(taxId, null);
  for (const externalId of externalIds) book.byExternalId.set(externalId, null);
  const found = rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameKey: row.name_key,
    taxId: row.tax_id,
    externalId: row.external_id,
    sourceHash: row.source_hash,
    unsaved: null,
  }));
  for (const company of found) enterFound(book, company);
}

/** One that the book has already, found by another of its names, stays the object that others hold. */
function enterFound(book: CompanyBook, company: Company): void {
  const known =
    (company.taxId !== null && book.byTaxId.get(company.taxId)) ||
    (company.externalId !== null && book.byExternalId.get(company.externalId)) ||
    book.byName.get(company.nameKey)?.find(({ id }) => id === company.id);
  enter(book, known || company);
}

/** Makes clients of which only name and tax id are known. */
export async function insertClients(tx: TenantTx, clients: readonly Company[]): Promise<void> {
  if (clients.length === 0) return;
  await sql`
    insert into leads.clients (id, name, name_key, tax_id)
    select * from unnest(${clients.map(({ id }) => id)}::uuid[], ${clients.map(({ name }) => name)}::text[],
      ${clients.map(({ nameKey }) => nameKey)}::text[], ${clients.map(({ taxId }) => taxId)}::text[])`.execute(
    tx,
  );
}

/** Makes partners of which only name and tax id are known, and takes them into a program. */
export async function insertPartners(
  tx: TenantTx,
  partners: readonly Company[],
  programId: string,
  clock: Clock,
): Promise<void> {
  if (partners.length === 0) return;
  await sql`
    insert into recruitment.partners (id, name, name_key, tax_id, created_at)
    select *, ${clock.now()}::timestamptz from unnest(${partners.map(({ id }) => id)}::uuid[],
      ${partners.map(({ name }) => name)}::text[], ${partners.map(({ nameKey }) => nameKey)}::text[],
      ${partners.map(({ taxId }) => taxId)}::text[])`.execute(tx);
  await enrollPartners(
    tx,
    partners.map(({ id }) => id),
    programId,
    clock,
  );
}

/** Takes many partners into a program at once; a code that is in use is drawn again. */
export async function enrollPartners(
  tx: TenantTx,
  partnerIds: readonly string[],
  programId: string,
  clock: Clock,
): Promise<void> {
  let waiting = [...partnerIds];
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    if (attempt === 5) throw new Error("no free partner ID was found");
    const { rows } = await sql<{ partner_id: string }>`
      insert into recruitment.enrollments (id, partner_id, program_id, code, enrolled_at)
      select id, partner_id, ${programId}::uuid, code, ${clock.now()}::timestamptz
      from unnest(${waiting.map(() => newId())}::uuid[], ${waiting}::uuid[], ${waiting.map(() => newEnrollmentCode())}::text[])
        as made (id, partner_id, code)
      on conflict do nothing returning partner_id`.execute(tx);
    const done = new Set(rows.map((row) => row.partner_id));
    waiting = waiting.filter((id) => !done.has(id));
  }
}

/** Gives companies the tax id that a row has told. */
export async function storeTaxIds(
  tx: TenantTx,
  table: CompanyTable,
  companies: readonly Company[],
): Promise<void> {
  if (companies.length === 0) return;
  await withFreshPlans(tx, () =>
    sql`
    update ${sql.table(tables[table])} as known set tax_id = told.tax_id
    from unnest(${companies.map(({ id }) => id)}::uuid[], ${companies.map(({ taxId }) => taxId)}::text[]) as told (id, tax_id)
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id`.execute(tx),
  );
}
