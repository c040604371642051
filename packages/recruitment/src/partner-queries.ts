import { readCounts, type TenantTx } from "@tributary/db";
import {
  type Clock,
  decodeSortedCursor,
  type LocalDay,
  normaliseName,
  type Page,
  pageOf,
} from "@tributary/kernel";
import { type Expression, sql } from "kysely";
import { selectCountdowns } from "./assignments/card-care.ts";
import { normaliseTaxId } from "./domain/tax-id.ts";

/** A partner in a list. */
export interface PartnerRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly taxId: string | null;
  readonly region: string | null;
  readonly managerUserId: string | null;
  /** The last thing that its manager did for it; anybody's while it is free. */
  readonly lastActivityAt: Date | null;
  /** The partner ID of the enrollment that is oldest; null before the first. */
  readonly code: string | null;
  /** Employees whose access has not ended. */
  readonly memberCount: number;
  readonly createdAt: Date;
}

/** The whole card of a partner. */
export interface Partner extends PartnerRow {
  readonly site: string | null;
  readonly activityCode: string | null;
  readonly legalForm: string | null;
  readonly sizeBand: "1-10" | "11-50" | "51-250" | "251+" | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly externalId: string | null;
  readonly tags: readonly string[];
}

/** Which partners are meant. `managerUserId: null` asks for those without a manager. */
export interface PartnerFilter {
  /** Anywhere in the name, or the beginning of the tax id. */
  readonly search?: string;
  readonly managerUserId?: string | null;
  /** Those that become free by that day if nothing happens. */
  readonly releasedBy?: { readonly day: LocalDay; readonly clock: Clock };
}

function filterPartners(tx: TenantTx, { search, managerUserId, releasedBy }: PartnerFilter) {
  const { vendor, member } = tx.scope;
  let query = tx
    .selectFrom("recruitment.partners as p")
    .where("p.vendor_id", "=", vendor.id)
    .where("p.archived_at", "is", null);
  if (member) query = query.where("p.id", "=", member.partnerId);
  if (managerUserId !== undefined)
    query = query.where("p.manager_user_id", "is not distinct from", managerUserId);
  if (releasedBy) {
    const { day, clock } = releasedBy;
    query = query.where(
      sql<boolean>`p.id in (select c.partner_id from (${selectCountdowns(tx, clock)}) as c where c.release_on <= ${day}::date)`,
    );
  }
  const words = search ? normaliseName(search) : "";
  // A vendor has hundreds or thousands of partners, which the index by vendor and name gives in a few milliseconds:
  // looking anywhere in the name needs no index of its own, which row security would not let be used anyway.
  if (words) {
    const inName = sql<boolean>`position(${words} in p.name_key) > 0`;
    query = query.where((is) =>
      is.or([inName, sql<boolean>`starts_with(p.tax_id, ${normaliseTaxId(words)})`]),
    );
  }
  return query;
}

function selectRows(tx: TenantTx, filter: PartnerFilter) {
  return filterPartners(tx, filter).select((is) => [
    "p.id",
    "p.name",
    "p.country",
    "p.tax_id as taxId",
    "p.region",
    "p.manager_user_id as managerUserId",
    "p.last_activity_at as lastActivityAt",
    "p.created_at as createdAt",
    is
      .selectFrom("recruitment.enrollments as e")
      .whereRef("e.vendor_id", "=", "p.vendor_id")
      .whereRef("e.partner_id", "=", "p.id")
      .where("e.ended_at", "is", null)
      .select("e.code")
      .orderBy("e.enrolled_at")
      .limit(1)
      .as("code"),
    is
      .selectFrom("recruitment.members as m")
      .whereRef("m.vendor_id", "=", "p.vendor_id")
      .whereRef("m.partner_id", "=", "p.id")
      .where("m.disabled_at", "is", null)
      .select((count) => count.fn.countAll<number>().as("n"))
      .$asScalar()
      .$notNull()
      .as("memberCount"),
  ]);
}

/** Which page of partners is meant. */
type PartnerPage = PartnerFilter & { readonly cursor?: string; readonly limit: number };

function selectPage(tx: TenantTx, { cursor, limit, ...filter }: PartnerPage) {
  const after = decodeSortedCursor(cursor, "text");
  const query = selectRows(tx, filter)
    .select("p.name_key")
    .orderBy("p.name_key")
    .orderBy("p.id")
    .limit(limit + 1);
  return after ? query.where(sql<boolean>`(p.name_key, p.id) > (${after.value}, ${after.id}::uuid)`) : query;
}

/** Partners by name. A partner's people find their own alone. */
export async function listPartners(tx: TenantTx, asked: PartnerPage): Promise<Page<PartnerRow>> {
  const rows = await selectPage(tx, asked).execute();
  const page = pageOf(rows, asked.limit, (row) => [row.name_key, row.id]);
  return { ...page, rows: page.rows.map(({ name_key: _, ...row }) => row) };
}

/** The same with how many the filter gives in all; one statement but on a page that has nothing. */
export async function listPartnersCounted(
  tx: TenantTx,
  asked: PartnerPage,
): Promise<Page<PartnerRow> & { readonly count: number }> {
  const count = partnerCount(tx, asked);
  const rows = await selectPage(tx, asked).select(sql<number>`(${count})`.as("count")).execute();
  const page = pageOf(rows, asked.limit, (row) => [row.name_key, row.id]);
  return {
    count: rows[0]?.count ?? (await readCounts(tx, { count })).count,
    nextCursor: page.nextCursor,
    rows: page.rows.map(({ name_key: _, count: __, ...row }) => row),
  };
}

/** How many partners a filter gives, for `readCounts`. */
export function partnerCount(tx: TenantTx, filter: PartnerFilter = {}): Expression<number> {
  return filterPartners(tx, filter)
    .select((is) => is.fn.countAll<number>().as("n"))
    .$asScalar()
    .$notNull();
}

/** A partner's card; null when there is none that the scope may see. */
export async function findPartner(tx: TenantTx, id: string): Promise<Partner | null> {
  const card = await selectRows(tx, {})
    .where("p.id", "=", id)
    .select([
      "p.site",
      "p.activity_code as activityCode",
      "p.legal_form as legalForm",
      "p.size_band as sizeBand",
      "p.email",
      "p.phone",
      "p.external_id as externalId",
      "p.tags",
    ])
    .executeTakeFirst();
  return card ?? null;
}

/** A partner that must be there. */
export async function getPartner(tx: TenantTx, id: string): Promise<Partner> {
  const partner = await findPartner(tx, id);
  if (!partner) throw new Error("there is no partner of that id");
  return partner;
}
