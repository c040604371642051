import type { TenantTx } from "@tributary/db";
import { type Clock, fixedClock, startOfDay, unwrap } from "@tributary/kernel";
import {
  findPublicPage,
  type PageLocale,
  pageLocales,
  pageSettingsInput,
  pageTextInput,
  savePageSettings,
  savePageText,
} from "@tributary/programs";
import { saveTemplate, startingTemplates, templateInput } from "@tributary/recruitment";
import type { World } from "../draw-world.ts";
import type { Tools } from "../make-partners.ts";
import { writeRows } from "../write-rows.ts";
import { queueJoiningMails } from "./joining-mails.ts";
import { acmePage } from "./joining-words.ts";
import { makeApplications } from "./make-applications.ts";
import { makeContracts } from "./make-contracts.ts";

/** A program whose page is open, with what applications and contracts of it name. */
export interface OpenedProgram {
  readonly programId: string;
  readonly consentTextIds: Readonly<Record<PageLocale, string>>;
  readonly template: { readonly versionId: string; readonly name: string; readonly body: string };
}

/**
 * Opens the vendor's program to strangers and tells how some have become partners: applications in every state,
 * contracts of most partners, one that waits for its signature. Writes no events, which would send mails to people who
 * do not exist; a few mails are queued where they stay on this machine.
 */
export async function seedJoining(
  tx: TenantTx,
  tools: Tools,
  world: World,
  { mailsStay }: { mailsStay: boolean },
): Promise<void> {
  const { calendar } = tools;
  const opened = fixedClock(startOfDay(calendar.days[0] ?? calendar.today, calendar.timeZone));
  const program = await openProgram(tx, tools, world.programId, opened);
  const applications = await makeApplications(tx, tools, world, program);
  const contracts = makeContracts(tools, world, program, applications);
  await writeRows(tx, "recruitment.applications", applications.rows);
  await writeRows(tx, "recruitment.contracts", contracts);
  if (mailsStay) await queueJoiningMails(tx, tools, applications.rows, contracts);
}

async function openProgram(
  tx: TenantTx,
  { vendor, calendar }: Tools,
  programId: string,
  clock: Clock,
): Promise<OpenedProgram> {
  const [director] = vendor.staff;
  const settings = pageSettingsInput.parse({
    ...{ programId, open: "on", contactName: director.name, contactEmail: `partners@${vendor.slug}.example` },
  });
  unwrap(await savePageSettings(tx, settings, clock));
  const begun = await findPublicPage(tx, programId);
  if (vendor.slug === "acme") {
    for (const locale of pageLocales) {
      const consent = begun?.consents[locale]?.body ?? "";
      const text = pageTextInput.parse({ programId, locale, ...acmePage[locale], consent });
      unwrap(await savePageText(tx, text, fixedClock(calendar.now)));
    }
  }
  const { locale } = vendor;
  const { name, body } = startingTemplates[locale];
  const template = templateInput.parse({ programId, name, body });
  const { id } = unwrap(await saveTemplate(tx, template, clock));
  const version = await tx
    .selectFrom("recruitment.contract_template_versions")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("template_id", "=", id)
    .select("id")
    .executeTakeFirstOrThrow();
  const idOf = (language: PageLocale) => begun?.consents[language]?.id ?? "";
  return {
    programId,
    consentTextIds: { en: idOf("en"), ru: idOf("ru") },
    template: { versionId: version.id, name, body },
  };
}
