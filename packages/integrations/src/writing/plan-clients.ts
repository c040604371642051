import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { contentHash } from "../rows/content-hash.ts";
import { type ClientRow, readClientRow } from "../rows/read-card-rows.ts";
import { nameKeyOf } from "./company-book.ts";
import type { ImportTrade } from "./import-plan.ts";
import { cardIdentity, planCards, type SettledCard } from "./plan-cards.ts";
import { someVendor, withFreshPlans } from "./steady-plans.ts";

/** How clients are imported. */
export const clientsTrade: ImportTrade<ClientRow> = {
  rules: {
    read: readClientRow,
    hash: (row) =>
      contentHash([
        row.name,
        row.taxId,
        row.externalId,
        row.industry,
        row.region,
        row.activityCode,
        row.legalForm,
        row.employees,
        row.site,
      ]),
    identity: (row) => cardIdentity(row, nameKeyOf(row.name)),
  },
  plan: (tx, rows, context) => planCards(tx, rows, context, { table: "clients", write: writeClients }),
};

async function writeClients(
  tx: TenantTx,
  {
    added,
    changed,
  }: { added: readonly SettledCard<ClientRow>[]; changed: readonly SettledCard<ClientRow>[] },
): Promise<void> {
  if (added.length > 0) {
    await sql`
      insert into leads.clients (id, name, name_key, tax_id, external_id, source_hash, industry, region,
        activity_code, legal_form, employees, site)
      select * from ${clientColumns(added)}`.execute(tx);
  }
  if (changed.length === 0) return;
  await withFreshPlans(tx, () =>
    sql`
    update leads.clients as known set
      name = told.name, name_key = told.name_key, tax_id = coalesce(told.tax_id, known.tax_id),
      external_id = coalesce(told.external_id, known.external_id), source_hash = told.source_hash,
      industry = coalesce(told.industry, known.industry), region = coalesce(told.region, known.region),
      activity_code = coalesce(told.activity_code, known.activity_code),
      legal_form = coalesce(told.legal_form, known.legal_form), employees = coalesce(told.employees, known.employees),
      site = coalesce(told.site, known.site)
    from ${clientColumns(changed)}
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id`.execute(tx),
  );
}

function clientColumns(cards: readonly SettledCard<ClientRow>[]) {
  const of = <Value>(read: (row: ClientRow) => Value) => cards.map(({ checked }) => read(checked.row));
  return sql`unnest(
    ${cards.map(({ company }) => company.id)}::uuid[], ${of((row) => row.name)}::text[],
    ${of((row) => nameKeyOf(row.name))}::text[], ${of((row) => row.taxId)}::text[],
    ${of((row) => row.externalId)}::text[], ${cards.map(({ checked }) => checked.hash)}::text[],
    ${of((row) => row.industry)}::text[], ${of((row) => row.region)}::text[], ${of((row) => row.activityCode)}::text[],
    ${of((row) => row.legalForm)}::text[], ${of((row) => row.employees)}::integer[], ${of((row) => row.site)}::text[])
    as told (id, name, name_key, tax_id, external_id, source_hash, industry, region, activity_code, legal_form,
      employees, site)`;
}
