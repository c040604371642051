import type { TenantTables, TenantTx } from "@tributary/db";
import { fixedClock, normaliseName, unwrap } from "@tributary/kernel";
import {
  addContact,
  contactInput,
  createPartner,
  openOpportunity,
  opportunityInput,
  partnerInput,
} from "@tributary/recruitment";
import type { Insertable } from "kysely";
import { daysLater } from "../calendar.ts";
import type { World } from "../draw-world.ts";
import type { Somebody } from "../lead-rows.ts";
import type { Tools } from "../make-partners.ts";
import type { Company } from "../names/companies.ts";
import { europeanName, latinSlug, russianName } from "../names/people.ts";
import { refusals, trades, whys } from "./joining-words.ts";
import type { OpenedProgram } from "./seed-joining.ts";

/** The row of an application. */
export type ApplicationRow = Insertable<TenantTables["recruitment.applications"]>;

/** A company that was approved and talks with the vendor now. */
export interface Prospect {
  readonly partnerId: string;
  readonly opportunityId: string;
  readonly company: Company;
  readonly signerName: string;
  readonly signerEmail: string;
  readonly manager: Somebody;
}

/** The applications of a demo, and those who are on their way to sign. */
export interface Applications {
  readonly rows: readonly ApplicationRow[];
  readonly prospects: readonly Prospect[];
}

/** How many days ago each application came, by what has become of it; a vendor that has just begun has only a few. */
const plan = {
  received: [0.1, 0.4, 0.9, 1.6, 2.3, 3.4],
  approved: [6, 9, 15],
  rejected: [5, 12, 24, 41],
};

/** Draws the applications, and makes the cards and negotiations of those that were approved. */
export async function makeApplications(
  tx: TenantTx,
  tools: Tools,
  world: World,
  program: OpenedProgram,
): Promise<Applications> {
  const isYoung = tools.vendor.months < 12;
  const managers = [...world.managers.values()];
  const pick = (days: readonly number[]) => (isYoung ? days.slice(0, 2) : days);
  const rows: ApplicationRow[] = pick(plan.received).map((days, place) =>
    applicationRow(tools, program, { daysAgo: days, reviewer: place === 2 ? managers[0] : undefined }),
  );
  for (const days of pick(plan.rejected)) {
    rows.push(rejected(tools, applicationRow(tools, program, { daysAgo: days }), managers));
  }
  const prospects: Prospect[] = [];
  for (const days of pick(plan.approved)) {
    const row = applicationRow(tools, program, { daysAgo: days });
    const manager = tools.random.pick(managers);
    const prospect = await approve(tx, tools, program, { row, manager });
    prospects.push(prospect);
    rows.push(
      decided(row, manager, daysLater(new Date(String(row.submitted_at)), 0.8), {
        status: "approved",
        partner_id: prospect.partnerId,
        opportunity_id: prospect.opportunityId,
      }),
    );
  }
  makeKnown(rows[1], world);
  return { rows: [...rows, ...repeatOf(tools, rows[0])], prospects };
}

interface Draft {
  readonly daysAgo: number;
  readonly reviewer?: Somebody | undefined;
}

function applicationRow(tools: Tools, program: OpenedProgram, { daysAgo, reviewer }: Draft): ApplicationRow {
  const { random, calendar, newId, newCompany } = tools;
  const company = newCompany("partner");
  const locale = company.country === "RU" ? "ru" : "en";
  const person = locale === "ru" ? russianName(random) : europeanName(random);
  const domain = `${latinSlug(company.name.replace(/^(ООО|АО) /, "")) || "partner"}.example`;
  const at = daysLater(calendar.now, -daysAgo);
  const id = newId(at);
  return {
    ...{ id, form_key: newId(at), program_id: program.programId, status: "received", repeat_of_id: null },
    ...{ version: 1, company_name: company.name, company_name_key: normaliseName(company.name) },
    ...{ country: company.country, tax_id: company.taxId, site: `https://${domain}/`, site_domain: domain },
    ...{ activity: random.pick(trades[locale]), region: company.region },
    size_band: random.pick(["1-10", "11-50", "11-50", "51-250"] as const),
    ...{ person_name: person, email: `${latinSlug(person).replaceAll("-", ".")}@${domain}` },
    phone: phoneOf(company, id),
    why: random.pick(whys[locale]),
    ...{ locale, consent_text_id: program.consentTextIds[locale], consented_at: at },
    ...{
      consent_ip: `203.0.113.${random.whole(1, 254)}`,
      consent_user_agent: "Mozilla/5.0",
      submitted_at: at,
    },
    reviewer_user_id: reviewer?.id ?? null,
    reviewer_name: reviewer?.name ?? null,
    reviewing_at: reviewer ? daysLater(at, 0.05) : null,
    ...{ decided_at: null, decided_by_user_id: null, decided_by_name: null, reject_reason: null },
    ...{ partner_id: null, opportunity_id: null },
  };
}

/** A number in a range that is kept for films and books, or that nobody has. */
function phoneOf({ country }: Company, id: string): string {
  const digits = String(Number.parseInt(id.slice(-6), 16)).padStart(8, "0");
  if (country === "GB") return `+44 20 7946 0${digits.slice(-3)}`;
  if (country === "DE") return `+49 30 23125 ${digits.slice(-3)}`;
  return `+7 000 ${digits.slice(-7, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

function decided(
  row: ApplicationRow,
  by: Somebody,
  at: Date,
  outcome: Partial<ApplicationRow>,
): ApplicationRow {
  return {
    ...row,
    version: 2,
    reviewer_user_id: by.id,
    reviewer_name: by.name,
    reviewing_at: at,
    decided_at: at,
    decided_by_user_id: by.id,
    decided_by_name: by.name,
    ...outcome,
  };
}

function rejected({ random }: Tools, row: ApplicationRow, managers: readonly Somebody[]): ApplicationRow {
  const at = daysLater(new Date(String(row.submitted_at)), random.pick([0.4, 0.9, 1.7]));
  const reason = random.pick<string>(refusals[row.locale]);
  return decided(row, random.pick(managers), at, { status: "rejected", reject_reason: reason });
}

async function approve(
  tx: TenantTx,
  { calendar }: Tools,
  { programId }: OpenedProgram,
  { row, manager }: { row: ApplicationRow; manager: Somebody },
): Promise<Prospect> {
  const clock = fixedClock(daysLater(new Date(String(row.submitted_at)), 0.8));
  if (clock.now() > calendar.now) throw new Error("an approval lies ahead");
  const card = partnerInput.parse({
    ...{
      name: row.company_name,
      country: row.country,
      taxId: row.tax_id,
      site: row.site,
      region: row.region,
    },
    ...{ sizeBand: row.size_band, email: row.email, phone: row.phone, managerUserId: manager.id },
  });
  const { id: partnerId } = unwrap(await createPartner(tx, card, clock));
  const contact = contactInput.parse({ name: row.person_name, email: row.email, phone: row.phone });
  unwrap(await addContact(tx, { partnerId, ...contact }, clock));
  const input = opportunityInput.parse({
    ...{ partnerId, programId, managerUserId: manager.id, source: "application" },
  });
  const { id: opportunityId } = unwrap(await openOpportunity(tx, input, clock));
  const { company_name: name, country, tax_id: taxId, region } = row;
  return {
    ...{ partnerId, opportunityId, manager, signerName: row.person_name, signerEmail: row.email },
    company: { name, country: country as Company["country"], taxId, region: region ?? "", legalForm: "" },
  };
}

/** One of those that wait is a company whose card is there already: what its record shows. */
function makeKnown(row: ApplicationRow | undefined, { partners }: World): void {
  const partner = partners.at(-1);
  if (!row || !partner) return;
  const { name, taxId, country, region } = partner.company;
  Object.assign(row, {
    ...{ company_name: name, company_name_key: normaliseName(name), tax_id: taxId, country, region },
    ...{ site: partner.site, site_domain: new URL(partner.site).hostname },
  });
}

/** A colleague applies again while the first waits. */
function repeatOf({ random, calendar, newId }: Tools, first: ApplicationRow | undefined): ApplicationRow[] {
  if (!first) return [];
  const at = daysLater(calendar.now, -0.03);
  const person = first.locale === "ru" ? russianName(random) : europeanName(random);
  return [
    {
      ...first,
      ...{ id: newId(at), form_key: newId(at), status: "repeat", repeat_of_id: String(first.id) },
      ...{
        person_name: person,
        email: `sales@${first.site_domain}`,
        why: "",
        submitted_at: at,
        consented_at: at,
      },
    },
  ];
}
