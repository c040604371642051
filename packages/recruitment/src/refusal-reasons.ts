import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { idInput, lineInput } from "@tributary/kernel/input";
import { z } from "zod";

/** Why partners and the vendor do not come together, in the vendor's own words. */
export interface RefusalReason {
  readonly id: string;
  readonly name: string;
  /** It is no longer offered; what was refused for it keeps it. */
  readonly archived: boolean;
}

const firstReasons = {
  en: [
    "No answer",
    "Terms do not suit",
    "Works with a competitor",
    "Not our profile",
    "No people to sell",
    "Not now",
  ],
  ru: [
    "Не отвечает",
    "Не устроили условия",
    "Работает с конкурентом",
    "Не наш профиль",
    "Некому продавать",
    "Не сейчас",
  ],
} as const;

/** Gives a vendor the reasons that nearly everybody needs, in its language. */
export async function foundRefusalReasons(tx: TenantTx, locale: "en" | "ru"): Promise<void> {
  const rows = firstReasons[locale].map((name, position) => ({ id: newId(), name, position }));
  await tx.insertInto("recruitment.refusal_reasons").values(rows).execute();
}

/** The vendor's reasons in their order; with `withArchived` also those that are no longer offered. 200 at most. */
export async function listRefusalReasons(
  tx: TenantTx,
  { withArchived = false } = {},
): Promise<RefusalReason[]> {
  let query = tx
    .selectFrom("recruitment.refusal_reasons")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select(["id", "name", "archived_at"])
    .orderBy("position")
    .orderBy("id")
    .limit(200);
  if (!withArchived) query = query.where("archived_at", "is", null);
  const rows = await query.execute();
  return rows.map(({ archived_at, ...reason }) => ({ ...reason, archived: archived_at !== null }));
}

/** A reason in the vendor's words. */
export const refusalReasonInput = z.object({ name: lineInput(80) });

/** A change of a reason: its words, or whether it is offered. */
export const refusalReasonChanges = refusalReasonInput.partial().extend({
  reasonId: idInput,
  archived: z.boolean().optional(),
});

/** Adds a reason behind the others; gives its id. Words that another reason has are `taken`. */
export async function addRefusalReason(
  tx: TenantTx,
  { name }: z.output<typeof refusalReasonInput>,
): Promise<Result<{ id: string }>> {
  const { vendor } = tx.scope;
  const made = await tx
    .insertInto("recruitment.refusal_reasons")
    .columns(["id", "name", "position"])
    .expression((from) =>
      from
        .selectFrom("recruitment.refusal_reasons")
        .where("vendor_id", "=", vendor.id)
        .select((is) => [
          is.val(newId()).as("id"),
          is.val(name).as("name"),
          is.fn.coalesce(is(is.fn.max("position"), "+", 1), is.lit(0)).as("position"),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(domainError("taken", { field: "name" }));
  await recordAudit(tx, {
    action: "refusal_reason.create",
    subjectKind: "refusal_reason",
    subjectId: made.id,
  });
  return ok(made);
}

/** Changes a reason's words, or stops and begins to offer it. `not_found`; words that another has are `taken`. */
export async function changeRefusalReason(
  tx: TenantTx,
  { reasonId, name, archived }: z.output<typeof refusalReasonChanges>,
  clock: Clock,
): Promise<Result<null>> {
  const vendorId = tx.scope.vendor.id;
  if (name !== undefined) {
    const same = await tx
      .selectFrom("recruitment.refusal_reasons")
      .where("vendor_id", "=", vendorId)
      .where("name", "=", name)
      .where("id", "!=", reasonId)
      .select("id")
      .executeTakeFirst();
    if (same) return err(domainError("taken", { field: "name" }));
  }
  const changed = await tx
    .updateTable("recruitment.refusal_reasons")
    .set({
      ...(name !== undefined && { name }),
      ...(archived !== undefined && { archived_at: archived ? clock.now() : null }),
    })
    .where("vendor_id", "=", vendorId)
    .where("id", "=", reasonId)
    .returning("id")
    .executeTakeFirst();
  if (!changed) return err(domainError("not_found", { noun: "refusal_reason" }));
  await recordAudit(tx, {
    action: "refusal_reason.update",
    subjectKind: "refusal_reason",
    subjectId: reasonId,
  });
  return ok(null);
}
