import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, err, invalid, newId, normaliseName, ok, type Result } from "@tributary/kernel";
import { siteDomainOf } from "../domain/site-domain.ts";
import { applicationRepeated, applicationSubmitted } from "./application-events.ts";
import type { ApplicationInput } from "./application-input.ts";

/** Where an application came from: what a record of consent keeps. */
export interface ApplicationOrigin {
  readonly programId: string;
  readonly locale: "en" | "ru";
  readonly ip: string;
  readonly userAgent: string | null;
}

/**
 * Takes in an application with its consent. The same form again has no second effect. While a company's application
 * to the program waits, another of the same tax id is kept beside it as a repeat: whoever sends it learns nothing of
 * the first, so the result is the same for all. Consent to a text that is not of this program is `invalid`.
 */
export async function submitApplication(
  tx: TenantTx,
  input: ApplicationInput,
  origin: ApplicationOrigin,
  clock: Clock,
): Promise<Result<null>> {
  if (!(await isConsentOf(tx, input.consentTextId, origin.programId)))
    return err(invalid("consent", "consent_required"));
  const row = rowOf(input, origin, clock.now());
  // Twice at most: what stood in the way may have been decided before it could be looked at.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (await insert(tx, { ...row, status: "received", repeat_of_id: null })) {
      await recordEvent(tx, applicationSubmitted, { application_id: row.id, program_id: origin.programId });
      await recordAudit(tx, {
        action: "application.submit",
        subjectKind: "application",
        subjectId: row.id,
      });
      return ok(null);
    }
    const inTheWay = await findInTheWay(tx, row);
    if (inTheWay === "same form") return ok(null);
    if (inTheWay) return keepRepeat(tx, row, inTheWay.id);
  }
  throw new Error("an application that nothing stands in the way of was not stored");
}

async function keepRepeat(tx: TenantTx, row: NewRow, waitingId: string): Promise<Result<null>> {
  if (await insert(tx, { ...row, status: "repeat", repeat_of_id: waitingId })) {
    await recordEvent(tx, applicationRepeated, {
      application_id: waitingId,
      program_id: row.program_id,
      repeat_id: row.id,
    });
  }
  return ok(null);
}

type NewRow = ReturnType<typeof rowOf>;

async function findInTheWay(tx: TenantTx, row: NewRow): Promise<"same form" | { id: string } | null> {
  const found = await tx
    .selectFrom("recruitment.applications")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where((is) =>
      is.or([
        is("form_key", "=", row.form_key),
        is.and({ program_id: row.program_id, tax_id: row.tax_id, status: "received" }),
      ]),
    )
    .select(["id", "form_key"])
    .execute();
  if (found.some(({ form_key }) => form_key === row.form_key)) return "same form";
  return found[0] ?? null;
}

type Row = NewRow & { status: "received" | "repeat"; repeat_of_id: string | null };

/** False when the form was sent before, or when another application of the company waits. */
async function insert(tx: TenantTx, row: Row): Promise<boolean> {
  const made = await tx
    .insertInto("recruitment.applications")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

function rowOf(input: ApplicationInput, origin: ApplicationOrigin, now: Date) {
  return {
    id: newId(),
    form_key: input.formKey,
    program_id: origin.programId,
    company_name: input.companyName,
    company_name_key: normaliseName(input.companyName),
    country: input.country,
    tax_id: input.taxId,
    site: input.site,
    site_domain: siteDomainOf(input.site),
    activity: input.activity,
    region: input.region,
    size_band: input.sizeBand,
    person_name: input.personName,
    email: input.email,
    phone: input.phone,
    why: input.why,
    locale: origin.locale,
    consent_text_id: input.consentTextId,
    consented_at: now,
    consent_ip: origin.ip,
    consent_user_agent: origin.userAgent,
    submitted_at: now,
  };
}

async function isConsentOf(tx: TenantTx, consentTextId: string, programId: string): Promise<boolean> {
  const found = await tx
    .selectFrom("programs.consent_texts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("id", "=", consentTextId)
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}
