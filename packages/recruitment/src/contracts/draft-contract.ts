import type { TenantTx } from "@tributary/db";
import {
  type Clock,
  domainError,
  err,
  invalid,
  languageOfText,
  newId,
  ok,
  type Result,
} from "@tributary/kernel";
import { findProgram, type Program } from "@tributary/programs";
import type { z } from "zod";
import { type MergeField, mergeTemplate } from "../domain/merge-fields.ts";
import { findPartner, type Partner } from "../partner-queries.ts";
import type { draftInput } from "./contract-input.ts";
import { traceContract } from "./contract-store.ts";
import { findTemplate } from "./template-queries.ts";

/** What a draft takes from the slices above: the rate of the bonus now, in hundredths of a percent. */
export interface DraftFacts {
  readonly rateBasisPoints: number | null;
}

/**
 * Makes a contract from a template's newest version, merged with what is known; gives its id. Partner or program
 * unknown: `not_found`. A contract in the making, or sent, for the partner in the program is `taken` at `partnerId` and
 * named, also when two begin at once. A template or an opportunity of something else is `invalid`.
 */
export async function draftContract(
  tx: TenantTx,
  input: z.output<typeof draftInput>,
  facts: DraftFacts,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const partner = await findPartner(tx, input.partnerId);
  if (!partner) return err(domainError("not_found", { noun: "partner" }));
  const program = await findProgram(tx, input.programId);
  if (!program) return err(domainError("not_found", { noun: "program" }));
  const template = await findTemplate(tx, input.templateId);
  if (!template || template.archivedAt || template.programId !== program.id)
    return err(invalid("templateId", "unknown"));
  if (!(await fitsOpportunity(tx, input))) return err(invalid("opportunityId", "unknown"));
  const values = mergeValues(
    tx,
    { input, partner, program, language: languageOfText(template.body), ...facts },
    clock,
  );
  const made = await tx
    .insertInto("recruitment.contracts")
    .values({
      id: newId(),
      partner_id: partner.id,
      program_id: program.id,
      opportunity_id: input.opportunityId,
      template_version_id: template.versionId,
      title: template.name,
      body: mergeTemplate(template.body, values),
      locale: input.locale,
      signer_name: input.signerName,
      signer_email: input.signerEmail,
      created_by_name: tx.scope.actor.name,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(await whatIsOpen(tx, partner, program.id));
  await traceContract(tx, "draft", made.id);
  return ok(made);
}

async function fitsOpportunity(
  tx: TenantTx,
  { opportunityId, partnerId, programId }: z.output<typeof draftInput>,
): Promise<boolean> {
  if (!opportunityId) return true;
  const found = await tx
    .selectFrom("recruitment.opportunities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", opportunityId)
    .where("partner_id", "=", partnerId)
    .where("program_id", "=", programId)
    .where("status", "=", "open")
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}

interface MergeSources extends DraftFacts {
  readonly input: z.output<typeof draftInput>;
  readonly partner: Partner;
  readonly program: Program;
  /** The template's: days and rates are written as the sentences around them, whatever the signer reads. */
  readonly language: "en" | "ru";
}

function mergeValues(
  tx: TenantTx,
  { input, partner, program, language, rateBasisPoints }: MergeSources,
  clock: Clock,
): Record<MergeField, string | null> {
  const { vendor } = tx.scope;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: vendor.timeZone });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
  return {
    "partner.name": partner.name,
    "partner.tax_id": partner.taxId,
    "partner.region": partner.region,
    "program.name": program.name,
    "vendor.name": vendor.name,
    "bonus.rate": rateBasisPoints === null ? null : percent.format(rateBasisPoints / 10_000),
    "signer.name": input.signerName,
    date: day.format(clock.now()),
  };
}

async function whatIsOpen(tx: TenantTx, partner: Partner, programId: string) {
  const open = await tx
    .selectFrom("recruitment.contracts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partner.id)
    .where("program_id", "=", programId)
    .where("status", "in", ["draft", "sent"])
    .select(["id", "title as label"])
    .executeTakeFirst();
  return domainError("taken", { field: "partnerId", ...(open && { existing: open }) });
}
