import type { TenantTx } from "@tributary/db";
import { startingPage } from "../domain/starting-page.ts";
import { findProgram, type Program } from "../program-queries.ts";
import { type PageLocale, type PageText, pageLocales } from "./page-input.ts";

/** What is asked of an applicant besides the facts: a version of a text that never changes. */
export interface ConsentText {
  readonly id: string;
  readonly version: number;
  readonly body: string;
}

/** A program's public page. */
export interface PublicPage {
  readonly open: boolean;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** What was written, by language; what nobody has written yet is what a page begins with. */
  readonly texts: Readonly<Record<PageLocale, PageText>>;
  /** The newest version by language; null where only a beginning is there. */
  readonly consents: Readonly<Record<PageLocale, ConsentText | null>>;
  /** The words that a consent begins with. */
  readonly startingConsents: Readonly<Record<PageLocale, string>>;
}

/** The public page of a program, also one that nobody has touched; null without the program. */
export async function findPublicPage(tx: TenantTx, programId: string): Promise<PublicPage | null> {
  const program = await findProgram(tx, programId);
  return program && readPage(tx, program);
}

/** A program that strangers can see and apply to. */
export interface OpenProgram {
  readonly program: Program;
  readonly page: PublicPage;
}

/** The program of that slug when its page is open and it is not archived; else null. */
export async function findOpenProgram(tx: TenantTx, slug: string): Promise<OpenProgram | null> {
  const found = await tx
    .selectFrom("programs.programs")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("slug", "=", slug)
    .where("archived_at", "is", null)
    .select("id")
    .executeTakeFirst();
  const program = found && (await findProgram(tx, found.id));
  if (!program) return null;
  const page = await readPage(tx, program);
  return page.open ? { program, page } : null;
}

/** The text of a page in a language, or in the other one when nobody has written it in this. */
export function textIn(page: PublicPage, locale: PageLocale): { locale: PageLocale; text: PageText } {
  const other: PageLocale = locale === "en" ? "ru" : "en";
  const shown = page.texts[locale].headline === "" && page.texts[other].headline !== "" ? other : locale;
  return { locale: shown, text: page.texts[shown] };
}

async function readPage(tx: TenantTx, program: Program): Promise<PublicPage> {
  const ofProgram = { vendor_id: tx.scope.vendor.id, program_id: program.id };
  const settings = await tx
    .selectFrom("programs.public_pages")
    .where((is) => is.and(ofProgram))
    .select([
      "open",
      "contact_name as contactName",
      "contact_email as contactEmail",
      "contact_phone as contactPhone",
    ])
    .executeTakeFirst();
  const texts = await tx
    .selectFrom("programs.public_texts")
    .where((is) => is.and(ofProgram))
    .select(["locale", "headline", "summary", "audience", "benefits", "steps"])
    .execute();
  const consents = await tx
    .selectFrom("programs.consent_texts")
    .where((is) => is.and(ofProgram))
    .distinctOn("locale")
    .orderBy("locale")
    .orderBy("version", "desc")
    .select(["id", "locale", "version", "body"])
    .execute();
  const beginning = (locale: PageLocale) =>
    startingPage(locale, {
      vendorName: tx.scope.vendor.name,
      programName: program.name,
      kind: program.kind,
    });
  return {
    ...(settings ?? { open: false, contactName: null, contactEmail: null, contactPhone: null }),
    texts: byLocale((locale) => {
      const { locale: _, ...written } = texts.find((text) => text.locale === locale) ?? { locale };
      return "headline" in written ? written : beginning(locale).text;
    }),
    consents: byLocale((locale) => {
      const found = consents.find((text) => text.locale === locale);
      return found ? { id: found.id, version: found.version, body: found.body } : null;
    }),
    startingConsents: byLocale((locale) => beginning(locale).consent),
  };
}

function byLocale<T>(of: (locale: PageLocale) => T): Record<PageLocale, T> {
  const [en, ru] = pageLocales.map(of);
  return { en: en as T, ru: ru as T };
}
