import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import type { z } from "zod";
import { findPublicPage } from "./find-public-page.ts";
import { type PageLocale, pageLocales, type pageSettingsInput, type pageTextInput } from "./page-input.ts";

/**
 * Opens or closes a program's public page and says whom one can ask. The first time writes down, too, what the page
 * begins with, so that every consent has a text it was given to. `not_found` without the program.
 */
export async function savePageSettings(
  tx: TenantTx,
  input: z.output<typeof pageSettingsInput>,
  clock: Clock,
): Promise<Result<null>> {
  const { programId, open, contactName, contactEmail, contactPhone } = input;
  if (!(await ensurePage(tx, programId, clock))) return err(domainError("not_found", { noun: "program" }));
  await tx
    .updateTable("programs.public_pages")
    .set({
      open,
      contact_name: contactName,
      contact_email: contactEmail,
      contact_phone: contactPhone,
      updated_at: clock.now(),
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .execute();
  await trace(tx, programId, { open });
  return ok(null);
}

/**
 * Writes one language of the page. Other words of the consent are its next version; the earlier ones stay as they
 * were agreed to. `not_found` without the program.
 */
export async function savePageText(
  tx: TenantTx,
  input: z.output<typeof pageTextInput>,
  clock: Clock,
): Promise<Result<null>> {
  const { programId, locale, consent, ...text } = input;
  if (!(await ensurePage(tx, programId, clock))) return err(domainError("not_found", { noun: "program" }));
  await tx
    .updateTable("programs.public_texts")
    .set(text)
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("locale", "=", locale)
    .execute();
  if (consent !== "") await addConsent(tx, { programId, locale, body: consent }, clock);
  await trace(tx, programId, { locale });
  return ok(null);
}

/** Locks the page, which it makes with its first texts when there is none; so saves of one page follow each other. */
async function ensurePage(tx: TenantTx, programId: string, clock: Clock): Promise<boolean> {
  const page = await findPublicPage(tx, programId);
  if (!page) return false;
  const made = await tx
    .insertInto("programs.public_pages")
    .values({ program_id: programId, updated_at: clock.now() })
    .onConflict((conflict) => conflict.columns(["vendor_id", "program_id"]).doNothing())
    .returning("program_id")
    .executeTakeFirst();
  if (!made) {
    await tx
      .selectFrom("programs.public_pages")
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("program_id", "=", programId)
      .select("program_id")
      .forNoKeyUpdate()
      .execute();
    return true;
  }
  const rows = pageLocales.map((locale) => ({ program_id: programId, locale, ...page.texts[locale] }));
  await tx.insertInto("programs.public_texts").values(rows).execute();
  for (const locale of pageLocales) {
    await addConsent(tx, { programId, locale, body: page.startingConsents[locale] }, clock);
  }
  return true;
}

async function addConsent(
  tx: TenantTx,
  { programId, locale, body }: { programId: string; locale: PageLocale; body: string },
  clock: Clock,
): Promise<void> {
  const newest = await tx
    .selectFrom("programs.consent_texts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("locale", "=", locale)
    .select(["version", "body"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (newest?.body === body) return;
  const version = (newest?.version ?? 0) + 1;
  await tx
    .insertInto("programs.consent_texts")
    .values({ id: newId(), program_id: programId, locale, version, body, created_at: clock.now() })
    .execute();
}

async function trace(
  tx: TenantTx,
  programId: string,
  details: Record<string, string | boolean>,
): Promise<void> {
  await recordAudit(tx, {
    action: "public_page.update",
    subjectKind: "program",
    subjectId: programId,
    details,
  });
}
