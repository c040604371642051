import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { findProgram } from "@tributary/programs";
import type { z } from "zod";
import { checkTemplate } from "../domain/merge-fields.ts";
import type { templateInput } from "./contract-input.ts";

/**
 * Writes a contract template, or the next version of one; other words never change a version that is there, as contracts
 * were made from it. Unknown merge fields are `invalid` at `body` and named; a name that another template of the program
 * has is `taken`; program or template unknown: `not_found`.
 */
export async function saveTemplate(
  tx: TenantTx,
  input: z.output<typeof templateInput>,
  clock: Clock,
): Promise<Result<{ id: string; version: number }>> {
  const checked = checkTemplate(input.body);
  if (!checked.ok) return checked;
  if (!(await findProgram(tx, input.programId))) return err(domainError("not_found", { noun: "program" }));
  if (await hasOther(tx, input)) return err(domainError("taken", { field: "name" }));
  const template = input.templateId
    ? await rename(tx, input, input.templateId)
    : await create(tx, input, clock);
  if (!template) return err(domainError("not_found", { noun: "contract_template" }));
  const version = await addVersion(tx, template.id, input.body, clock);
  await recordAudit(tx, {
    action: "contract_template.save",
    subjectKind: "contract_template",
    subjectId: template.id,
    details: { version },
  });
  return ok({ id: template.id, version });
}

async function hasOther(
  tx: TenantTx,
  { templateId, programId, name }: z.output<typeof templateInput>,
): Promise<boolean> {
  const other = await tx
    .selectFrom("recruitment.contract_templates")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("name", "=", name)
    .$if(templateId !== null, (query) => query.where("id", "!=", templateId as string))
    .select("id")
    .executeTakeFirst();
  return other !== undefined;
}

async function create(tx: TenantTx, { programId, name }: z.output<typeof templateInput>, clock: Clock) {
  return tx
    .insertInto("recruitment.contract_templates")
    .values({ id: newId(), program_id: programId, name, created_at: clock.now() })
    .returning("id")
    .executeTakeFirst();
}

/** Locks the template, too, so that versions count up one by one. */
async function rename(tx: TenantTx, { programId, name }: z.output<typeof templateInput>, templateId: string) {
  return tx
    .updateTable("recruitment.contract_templates")
    .set({ name })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("id", "=", templateId)
    .returning("id")
    .executeTakeFirst();
}

/** The same words again are the same version. */
async function addVersion(tx: TenantTx, templateId: string, body: string, clock: Clock): Promise<number> {
  const newest = await tx
    .selectFrom("recruitment.contract_template_versions")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("template_id", "=", templateId)
    .select(["version", "body"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (newest?.body === body) return newest.version;
  const version = (newest?.version ?? 0) + 1;
  await tx
    .insertInto("recruitment.contract_template_versions")
    .values({
      id: newId(),
      template_id: templateId,
      version,
      body,
      author_name: tx.scope.actor.name,
      created_at: clock.now(),
    })
    .execute();
  return version;
}

/** Puts a template away, or back: contracts that were made from it stay. `not_found` when there is none. */
export async function archiveTemplate(
  tx: TenantTx,
  { templateId, archived }: { templateId: string; archived: boolean },
  clock: Clock,
): Promise<Result<null>> {
  const found = await tx
    .updateTable("recruitment.contract_templates")
    .set({ archived_at: archived ? clock.now() : null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", templateId)
    .returning("id")
    .executeTakeFirst();
  if (!found) return err(domainError("not_found", { noun: "contract_template" }));
  await recordAudit(tx, {
    action: archived ? "contract_template.archive" : "contract_template.restore",
    subjectKind: "contract_template",
    subjectId: templateId,
  });
  return ok(null);
}
