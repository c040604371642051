import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { findProgram } from "@tributary/programs";
import { partnerEnrolled } from "./contracts/contract-events.ts";
import { newEnrollmentCode, normaliseEnrollmentCode } from "./domain/enrollment-code.ts";
import { findPartner } from "./partner-queries.ts";

/** A partner in a program. */
export interface Enrollment {
  readonly id: string;
  readonly partnerId: string;
  readonly programId: string;
  /** The partner ID. */
  readonly code: string;
}

/** A billion codes: five misses in a row do not happen to a vendor of any size. */
const tries = 5;

function selectEnrollments(tx: TenantTx) {
  return tx
    .selectFrom("recruitment.enrollments")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select(["id", "partner_id as partnerId", "program_id as programId", "code"]);
}

/**
 * Takes a partner into a program and issues the partner ID. A partner who is in it already keeps the ID, also one
 * who had left and comes back. Partner or program unknown: `not_found`.
 */
export async function enrollPartner(
  tx: TenantTx,
  { partnerId, programId }: { partnerId: string; programId: string },
  clock: Clock,
  newCode: () => string = newEnrollmentCode,
): Promise<Result<Enrollment>> {
  if (!(await findPartner(tx, partnerId))) return err(domainError("not_found", { noun: "partner" }));
  if (!(await findProgram(tx, programId))) return err(domainError("not_found", { noun: "program" }));
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const made = await tx
      .insertInto("recruitment.enrollments")
      .values({
        id: newId(),
        partner_id: partnerId,
        program_id: programId,
        code: newCode(),
        enrolled_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(["id", "partner_id as partnerId", "program_id as programId", "code"])
      .executeTakeFirst();
    if (made) {
      await recordEvent(tx, partnerEnrolled, {
        partner_id: partnerId,
        program_id: programId,
        enrollment_id: made.id,
      });
      await recordAudit(tx, { action: "partner.enroll", subjectKind: "partner", subjectId: partnerId });
      return ok(made);
    }
    const known = await comeBack(tx, partnerId, programId);
    if (known) return ok(known);
  }
  throw new Error("no free partner ID was found");
}

async function comeBack(tx: TenantTx, partnerId: string, programId: string): Promise<Enrollment | null> {
  const known = await tx
    .updateTable("recruitment.enrollments")
    .set({ ended_at: null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("program_id", "=", programId)
    .returning(["id", "partner_id as partnerId", "program_id as programId", "code"])
    .executeTakeFirst();
  return known ?? null;
}

/** The partner and program that a partner ID stands for, however it is typed; null when there is none now. */
export async function findEnrollmentByCode(tx: TenantTx, code: string): Promise<Enrollment | null> {
  const found = await selectEnrollments(tx)
    .where("code", "=", normaliseEnrollmentCode(code))
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return found ?? null;
}
