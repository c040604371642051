import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import {
  type Clock,
  domainError,
  err,
  isCurrency,
  isTimeZone,
  newId,
  ok,
  type Result,
} from "@tributary/kernel";
import { lineInput } from "@tributary/kernel/input";
import { z } from "zod";

/** How partners of a program work: they hand over leads, sell by themselves, or sell with their own service. */
export const programKinds = ["referral", "reseller", "agency"] as const;
/** One of `programKinds`. */
export type ProgramKind = (typeof programKinds)[number];

/** What a new program is made of. Currency and time zone are the vendor's when not given. */
export const programInput = z.object({
  name: lineInput(120),
  slug: z
    .string("required")
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](-?[a-z0-9]){0,39}$/, "slug_form"),
  kind: z.enum(programKinds, "unknown"),
  currency: z.string().toUpperCase().refine(isCurrency, "currency_unknown").optional(),
  timeZone: z.string().refine(isTimeZone, "time_zone_unknown").optional(),
});

/** Makes a program; gives its id. A slug that another program of the vendor has is `taken`. */
export async function createProgram(
  tx: TenantTx,
  { name, slug, kind, currency, timeZone }: z.output<typeof programInput>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const { vendor } = tx.scope;
  const made = await tx
    .insertInto("programs.programs")
    .values({
      id: newId(),
      name,
      slug,
      kind,
      currency: currency ?? vendor.currency,
      time_zone: timeZone ?? vendor.timeZone,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(["vendor_id", "slug"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(domainError("taken", { field: "slug" }));
  await recordAudit(tx, { action: "program.create", subjectKind: "program", subjectId: made.id });
  return ok(made);
}
