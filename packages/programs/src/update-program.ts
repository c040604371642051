import { recordEvent, type TenantTx, uniqueViolationOf } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { domainError, err, isTimeZone, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { z } from "zod";
import { programInput } from "./create-program.ts";
import { programChanged } from "./program-events.ts";

/**
 * What of a program may change. Its currency may not: amounts that were noted in it would become others. Without
 * products it sells everything that the vendor has.
 */
export const programChanges = programInput.pick({ name: true, slug: true, kind: true }).extend({
  timeZone: z.string("required").refine(isTimeZone, "time_zone_unknown"),
  releaseAfterDays: z
    .number("count_form")
    .int("count_form")
    .min(7, "release_range")
    .max(730, "release_range"),
  productIds: z.array(idInput).max(500, "too_long").default([]),
});

/**
 * Changes a program. `not_found`; a slug that another program has is `taken`; a product that the vendor has not is
 * left out. Where its days begin at another hour, all that is counted by its days is counted anew.
 */
export async function updateProgram(
  tx: TenantTx,
  { programId, productIds, ...changes }: z.output<typeof programChanges> & { programId: string },
): Promise<Result<null>> {
  const before = await tx
    .selectFrom("programs.programs")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", programId)
    .select("time_zone")
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!before) return err(domainError("not_found", { noun: "program" }));
  if (!(await store(tx, programId, changes))) return err(domainError("taken", { field: "slug" }));
  await setProducts(tx, programId, productIds);
  if (before.time_zone !== changes.timeZone) await recordEvent(tx, programChanged, { program_id: programId });
  await recordAudit(tx, { action: "program.update", subjectKind: "program", subjectId: programId });
  return ok(null);
}

/** False when another program has the slug: the constraint decides, also between two who save at once. */
async function store(
  tx: TenantTx,
  programId: string,
  changes: Omit<z.output<typeof programChanges>, "productIds">,
): Promise<boolean> {
  try {
    await tx
      .updateTable("programs.programs")
      .set({
        name: changes.name,
        slug: changes.slug,
        kind: changes.kind,
        time_zone: changes.timeZone,
        release_after_days: changes.releaseAfterDays,
      })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", programId)
      .execute();
    return true;
  } catch (error) {
    if (uniqueViolationOf(error) === null) throw error;
    return false;
  }
}

async function setProducts(tx: TenantTx, programId: string, productIds: readonly string[]): Promise<void> {
  const { id: vendorId } = tx.scope.vendor;
  await tx
    .deleteFrom("programs.program_products")
    .where("vendor_id", "=", vendorId)
    .where("program_id", "=", programId)
    .execute();
  if (productIds.length === 0) return;
  await tx
    .insertInto("programs.program_products")
    .columns(["program_id", "product_id"])
    .expression((from) =>
      from
        .selectFrom("programs.products")
        .where("vendor_id", "=", vendorId)
        .where("id", "in", [...new Set(productIds)])
        .where("archived_at", "is", null)
        .select((is) => [is.val(programId).as("program_id"), "id as product_id"]),
    )
    .execute();
}
