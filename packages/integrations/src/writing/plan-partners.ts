import type { TenantTx } from "@tributary/db";
import { siteDomainOf } from "@tributary/recruitment";
import { sql } from "kysely";
import { contentHash } from "../rows/content-hash.ts";
import { type PartnerRow, readPartnerRow } from "../rows/read-card-rows.ts";
import { nameKeyOf } from "./company-book.ts";
import { enrollPartners } from "./company-store.ts";
import type { ImportTrade, PlanContext } from "./import-plan.ts";
import { cardIdentity, planCards, type SettledCard } from "./plan-cards.ts";
import { someVendor, withFreshPlans } from "./steady-plans.ts";

/** How partners are imported. */
export const partnersTrade: ImportTrade<PartnerRow> = {
  rules: {
    read: readPartnerRow,
    hash: (row) =>
      contentHash([
        row.name,
        row.taxId,
        row.externalId,
        row.country,
        row.region,
        row.manager,
        row.email,
        row.phone,
        row.site,
        row.activityCode,
        row.legalForm,
        row.sizeBand,
      ]),
    identity: (row) => cardIdentity(row, nameKeyOf(row.name)),
  },
  plan: (tx, rows, context) => planCards(tx, rows, context, { table: "partners", write: writePartners }),
};

async function writePartners(
  tx: TenantTx,
  {
    added,
    changed,
  }: { added: readonly SettledCard<PartnerRow>[]; changed: readonly SettledCard<PartnerRow>[] },
  { staff, programId, clock }: PlanContext,
): Promise<void> {
  if (added.length > 0) {
    await sql`
      insert into recruitment.partners (id, name, name_key, tax_id, external_id, source_hash, country, region,
        manager_user_id, email, phone, site, activity_code, legal_form, size_band, created_at)
      select id, name, name_key, tax_id, external_id, source_hash, coalesce(country, ''), region, manager_user_id,
        email, phone, site, activity_code, legal_form, size_band, ${clock.now()}::timestamptz
      from ${partnerColumns(added, staff)}`.execute(tx);
    await enrollPartners(
      tx,
      added.map(({ company }) => company.id),
      programId,
      clock,
    );
    await claimSites(tx, added);
  }
  if (changed.length === 0) return;
  await logManagers(tx, { changed, staff, clock });
  await withFreshPlans(tx, () =>
    sql`
    update recruitment.partners as known set
      name = told.name, name_key = told.name_key, tax_id = coalesce(told.tax_id, known.tax_id),
      external_id = coalesce(told.external_id, known.external_id), source_hash = told.source_hash,
      country = coalesce(told.country, known.country), region = coalesce(told.region, known.region),
      assigned_at = case when told.manager_user_id <> known.manager_user_id or known.manager_user_id is null
        and told.manager_user_id is not null then ${clock.now()}::timestamptz else known.assigned_at end,
      manager_user_id = coalesce(told.manager_user_id, known.manager_user_id), email = coalesce(told.email, known.email),
      phone = coalesce(told.phone, known.phone), site = coalesce(told.site, known.site),
      activity_code = coalesce(told.activity_code, known.activity_code),
      legal_form = coalesce(told.legal_form, known.legal_form), size_band = coalesce(told.size_band, known.size_band)
    from ${partnerColumns(changed, staff)}
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id`.execute(tx),
  );
  await claimSites(tx, changed);
}

/** A card that a file gives to somebody else begins its countdown anew, and its log says so. */
async function logManagers(
  tx: TenantTx,
  {
    changed,
    staff,
    clock,
  }: { changed: readonly SettledCard<PartnerRow>[] } & Pick<PlanContext, "staff" | "clock">,
): Promise<void> {
  const { kind, id, name } = tx.scope.actor;
  await sql`
    insert into recruitment.assignments (id, partner_id, user_id, from_user_id, reason, actor_kind, actor_id, actor_name, at)
    select platform.new_id(), known.id, told.manager_user_id, known.manager_user_id, 'assigned',
      ${kind === "member" ? "public" : kind}, ${id}::uuid, ${name}, ${clock.now()}::timestamptz
    from ${partnerColumns(changed, staff)}
    join recruitment.partners as known on known.vendor_id = ${tx.scope.vendor.id} and known.id = told.id
    where told.manager_user_id is not null and told.manager_user_id is distinct from known.manager_user_id`.execute(
    tx,
  );
}

/**
 * A site is one card's, but a file is what has been: branches share a site, and none of them is refused for it. The
 * first card that came with a site has it, the others keep its address alone.
 */
async function claimSites(tx: TenantTx, cards: readonly SettledCard<PartnerRow>[]): Promise<void> {
  const told = cards
    .map(({ company, checked }) => ({ id: company.id, domain: siteDomainOf(checked.row.site) }))
    .filter(({ domain }) => domain !== null);
  if (told.length === 0) return;
  await withFreshPlans(tx, () =>
    sql`
    update recruitment.partners as known set site_domain = claim.domain
    from (
      select distinct on (domain) id, domain
      from unnest(${told.map(({ id }) => id)}::uuid[], ${told.map(({ domain }) => domain)}::text[])
        with ordinality as told (id, domain, place)
      order by domain, place) as claim
    where known.vendor_id = ${someVendor(tx)} and known.id = claim.id
      and known.site_domain is distinct from claim.domain
      and not exists (select from recruitment.partners as other
        where other.vendor_id = ${someVendor(tx)} and other.site_domain = claim.domain)`.execute(tx),
  );
}

function partnerColumns(cards: readonly SettledCard<PartnerRow>[], staff: PlanContext["staff"]) {
  const of = <Value>(read: (row: PartnerRow) => Value) => cards.map(({ checked }) => read(checked.row));
  // A manager whom the vendor has not invited yet stays out: the partner is free until somebody takes it.
  const managers = of(({ manager }) => (manager === null ? null : (staff.get(nameKeyOf(manager)) ?? null)));
  return sql`unnest(
    ${cards.map(({ company }) => company.id)}::uuid[], ${of((row) => row.name)}::text[],
    ${of((row) => nameKeyOf(row.name))}::text[], ${of((row) => row.taxId)}::text[],
    ${of((row) => row.externalId)}::text[], ${cards.map(({ checked }) => checked.hash)}::text[],
    ${of((row) => row.country)}::text[], ${of((row) => row.region)}::text[], ${managers}::uuid[],
    ${of((row) => row.email)}::text[], ${of((row) => row.phone)}::text[], ${of((row) => row.site)}::text[],
    ${of((row) => row.activityCode)}::text[], ${of((row) => row.legalForm)}::text[], ${of((row) => row.sizeBand)}::text[])
    as told (id, name, name_key, tax_id, external_id, source_hash, country, region, manager_user_id, email, phone,
      site, activity_code, legal_form, size_band)`;
}
