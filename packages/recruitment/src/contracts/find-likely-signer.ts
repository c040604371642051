import type { TenantTx } from "@tributary/db";

/** Who is likely to sign for a partner. */
export interface LikelySigner {
  readonly name: string | null;
  readonly email: string | null;
  readonly locale: "en" | "ru";
}

/** Who applied for the partner, else the first contact on its card that can be written to; null without either. */
export async function findLikelySigner(
  tx: TenantTx,
  { partnerId, programId }: { partnerId: string; programId: string },
): Promise<LikelySigner | null> {
  const applicant = await tx
    .selectFrom("recruitment.applications")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("program_id", "=", programId)
    .where("status", "=", "approved")
    .select(["person_name as name", "email", "locale"])
    .orderBy("decided_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (applicant) return applicant;
  const contact = await tx
    .selectFrom("recruitment.contacts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("email", "is not", null)
    .select(["name", "email"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return contact ? { ...contact, locale: tx.scope.vendor.locale } : null;
}
