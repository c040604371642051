import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { type Expression, sql } from "kysely";
import type { ApplicationStatus } from "../domain/application-moves.ts";
import { normaliseTaxId } from "../domain/tax-id.ts";

/** An application in a list. */
export interface ApplicationRow {
  readonly id: string;
  readonly programId: string;
  readonly programName: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly companyName: string;
  readonly country: string;
  readonly taxId: string;
  readonly region: string | null;
  readonly personName: string;
  readonly email: string;
  readonly submittedAt: Date;
  readonly reviewerUserId: string | null;
  readonly reviewerName: string | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
}

/** Somebody who applied for the company again. */
export interface RepeatRow {
  readonly id: string;
  readonly personName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly why: string;
  readonly submittedAt: Date;
}

/** An application with all that was written, the consent, and who applied again. */
export interface Application extends ApplicationRow {
  readonly site: string | null;
  readonly siteDomain: string | null;
  readonly activity: string | null;
  readonly sizeBand: "1-10" | "11-50" | "51-250" | "251+" | null;
  readonly phone: string | null;
  readonly why: string;
  readonly locale: "en" | "ru";
  readonly consentedAt: Date;
  readonly consentIp: string;
  readonly consentUserAgent: string | null;
  readonly consentVersion: number;
  readonly consentText: string;
  readonly reviewingAt: Date | null;
  readonly rejectReason: string | null;
  readonly partnerId: string | null;
  readonly opportunityId: string | null;
  readonly repeats: readonly RepeatRow[];
}

/** Which applications are meant. Repeats stand on the record of the first and in no list. */
export interface ApplicationFilter {
  readonly status?: Exclude<ApplicationStatus, "repeat">;
  readonly programId?: string;
  /** Whose review it is; null asks for those that nobody has taken. */
  readonly reviewerUserId?: string | null;
  /** Anywhere in the company's name, or the beginning of the tax id or the address. */
  readonly search?: string;
}

function filterApplications(tx: TenantTx, filter: ApplicationFilter) {
  let query = tx
    .selectFrom("recruitment.applications as a")
    .where("a.vendor_id", "=", tx.scope.vendor.id)
    .where("a.status", "!=", "repeat");
  if (filter.status) query = query.where("a.status", "=", filter.status);
  if (filter.programId) query = query.where("a.program_id", "=", filter.programId);
  if (filter.reviewerUserId !== undefined)
    query = query.where("a.reviewer_user_id", "is not distinct from", filter.reviewerUserId);
  const words = filter.search ? normaliseName(filter.search) : "";
  if (words) {
    query = query.where((is) =>
      is.or([
        sql<boolean>`position(${words} in a.company_name_key) > 0`,
        sql<boolean>`starts_with(a.tax_id, ${normaliseTaxId(words)})`,
        sql<boolean>`starts_with(a.email, ${words})`,
      ]),
    );
  }
  return query;
}

function selectRows(tx: TenantTx, filter: ApplicationFilter) {
  return filterApplications(tx, filter)
    .innerJoin("programs.programs as g", (on) =>
      on.onRef("g.vendor_id", "=", "a.vendor_id").onRef("g.id", "=", "a.program_id"),
    )
    .select([
      "a.id",
      "a.program_id as programId",
      "g.name as programName",
      "a.status",
      "a.version",
      "a.company_name as companyName",
      "a.country",
      "a.tax_id as taxId",
      "a.region",
      "a.person_name as personName",
      "a.email",
      "a.submitted_at as submittedAt",
      "a.reviewer_user_id as reviewerUserId",
      "a.reviewer_name as reviewerName",
      "a.decided_at as decidedAt",
      "a.decided_by_name as decidedByName",
    ]);
}

/** Applications, the newest first. */
export async function listApplications(
  tx: TenantTx,
  { cursor, limit, ...filter }: ApplicationFilter & { cursor?: string; limit: number },
): Promise<Page<ApplicationRow>> {
  const after = decodeSortedCursor(cursor, "instant");
  let query = selectRows(tx, filter)
    .orderBy("a.submitted_at", "desc")
    .orderBy("a.id", "desc")
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(a.submitted_at, a.id) < (${after.value}, ${after.id}::uuid)`);
  return pageOf(await query.execute(), limit, (row) => [row.submittedAt.toISOString(), row.id]);
}

/** How many applications stand in each state, for tabs: one query, zeros too. */
export async function countApplicationsByStatus(
  tx: TenantTx,
  filter: Omit<ApplicationFilter, "status"> = {},
): Promise<Record<Exclude<ApplicationStatus, "repeat">, number>> {
  const rows = await filterApplications(tx, filter)
    .select((is) => ["a.status", is.fn.countAll<number>().as("n")])
    .groupBy("a.status")
    .execute();
  const of = (status: ApplicationStatus) => rows.find((row) => row.status === status)?.n ?? 0;
  return { received: of("received"), approved: of("approved"), rejected: of("rejected") };
}

/** How many applications wait for an answer, for `readCounts`. */
export function waitingApplicationCount(tx: TenantTx): Expression<number> {
  return filterApplications(tx, { status: "received" })
    .select((is) => is.fn.countAll<number>().as("n"))
    .$asScalar()
    .$notNull();
}

/** An application with everything on it; null when there is none of that id. A repeat is read on its first. */
export async function findApplication(tx: TenantTx, id: string): Promise<Application | null> {
  const row = await selectRows(tx, {})
    .innerJoin("programs.consent_texts as c", (on) =>
      on.onRef("c.vendor_id", "=", "a.vendor_id").onRef("c.id", "=", "a.consent_text_id"),
    )
    .where("a.id", "=", id)
    .select([
      "a.site",
      "a.site_domain as siteDomain",
      "a.activity",
      "a.size_band as sizeBand",
      "a.phone",
      "a.why",
      "a.locale",
      "a.consented_at as consentedAt",
      "a.consent_ip as consentIp",
      "a.consent_user_agent as consentUserAgent",
      "c.version as consentVersion",
      "c.body as consentText",
      "a.reviewing_at as reviewingAt",
      "a.reject_reason as rejectReason",
      "a.partner_id as partnerId",
      "a.opportunity_id as opportunityId",
    ])
    .executeTakeFirst();
  return row ? { ...row, repeats: await listRepeats(tx, id) } : null;
}

async function listRepeats(tx: TenantTx, id: string): Promise<RepeatRow[]> {
  return tx
    .selectFrom("recruitment.applications")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("repeat_of_id", "=", id)
    .select(["id", "person_name as personName", "email", "phone", "why", "submitted_at as submittedAt"])
    .orderBy("submitted_at", "desc")
    .limit(20)
    .execute();
}
