import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, dayInZone, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { dayInput, idInput } from "@tributary/kernel/input";
import { findProgram } from "@tributary/programs";
import { z } from "zod";

/** A rate of a program from a day on. */
export interface BonusRule {
  readonly id: string;
  /** Hundredths of a percent: 500 is 5 %. */
  readonly rateBasisPoints: number;
  readonly validFrom: string;
}

/** A new rate. */
export const rateInput = z.object({
  programId: idInput,
  rateBasisPoints: z.number("rate_form").int("rate_form").min(0, "rate_form").max(10_000, "rate_form"),
  validFrom: dayInput,
});

function selectRules(tx: TenantTx, programId: string) {
  return tx
    .selectFrom("bonuses.rules")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("beneficiary", "=", "member")
    .select(["id", "rate_basis_points as rateBasisPoints", "valid_from as validFrom"])
    .orderBy("valid_from", "desc");
}

/** The rates of a program, the newest first; 200 at most. */
export async function listRules(tx: TenantTx, programId: string): Promise<BonusRule[]> {
  return selectRules(tx, programId).limit(200).execute();
}

/** The rule of a program that is valid on a day, or null before the first. */
export async function currentRule(tx: TenantTx, programId: string, day: string): Promise<BonusRule | null> {
  const rule = await selectRules(tx, programId).where("valid_from", "<=", day).limit(1).executeTakeFirst();
  return rule ?? null;
}

/**
 * Sets what members earn of a sale, from a day on. A change is a new rule: bonuses that were earned keep the rate they
 * were earned at. The first rule of a program may start on any day, later ones start today (in the program's zone) or
 * after (`day_past`). A rule of the same day is replaced while nothing was earned by it, else the day is `taken`. A
 * program that the vendor has not is `not_found`.
 */
export async function setRate(
  tx: TenantTx,
  { programId, rateBasisPoints, validFrom }: z.output<typeof rateInput>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const program = await findProgram(tx, programId);
  if (!program) return err(domainError("not_found", { noun: "program" }));
  const known = await listRules(tx, programId);
  const today = dayInZone(clock.now(), program.timeZone);
  if (known.length > 0 && validFrom < today) return err(invalid("validFrom", "day_past"));
  const sameDay = known.find((rule) => rule.validFrom === validFrom);
  if (sameDay && sameDay.rateBasisPoints === rateBasisPoints) return ok({ id: sameDay.id });
  if (sameDay && !(await removeUnused(tx, sameDay.id)))
    return err(domainError("taken", { field: "validFrom" }));
  const made = await tx
    .insertInto("bonuses.rules")
    .values({
      id: newId(),
      program_id: programId,
      rate_basis_points: rateBasisPoints,
      valid_from: validFrom,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(domainError("conflict", { noun: "bonus_rule" }));
  await recordAudit(tx, {
    action: "bonus_rule.set",
    subjectKind: "program",
    subjectId: programId,
    details: { rate_basis_points: rateBasisPoints, valid_from: validFrom },
  });
  return ok(made);
}

/** A rule that earned something stays, as its lines point at it. */
async function removeUnused(tx: TenantTx, ruleId: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom("bonuses.rules as r")
    .where("r.vendor_id", "=", tx.scope.vendor.id)
    .where("r.id", "=", ruleId)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("bonuses.ledger as l")
            .whereRef("l.vendor_id", "=", "r.vendor_id")
            .whereRef("l.rule_id", "=", "r.id")
            .select("l.id"),
        ),
      ),
    )
    .returning("r.id")
    .executeTakeFirst();
  return removed !== undefined;
}
