import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { ownRows } from "@tributary/recruitment";

/** A certificate, as it was issued. */
export interface Certificate {
  readonly id: string;
  readonly memberId: string;
  readonly partnerId: string;
  readonly courseId: string;
  readonly code: string;
  readonly holderName: string;
  readonly courseTitle: string;
  readonly scorePercent: number;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}

function selectCertificates(tx: TenantTx) {
  return tx
    .selectFrom("learning.certificates as f")
    .innerJoin("learning.completions as d", (on) =>
      on.onRef("d.vendor_id", "=", "f.vendor_id").onRef("d.id", "=", "f.completion_id"),
    )
    .where("f.vendor_id", "=", tx.scope.vendor.id)
    .where(ownRows(tx, { partner: "f.partner_id", member: "f.member_id" }))
    .select([
      "f.id",
      "f.member_id as memberId",
      "f.partner_id as partnerId",
      "f.course_id as courseId",
      "f.code",
      "f.holder_name as holderName",
      "f.course_title as courseTitle",
      "d.score_percent as scorePercent",
      "f.issued_at as issuedAt",
      "f.revoked_at as revokedAt",
    ]);
}

/** A certificate that the scope may see: one's own, one's people's, for the vendor anybody's. Null when there is none. */
export async function findCertificate(tx: TenantTx, id: string): Promise<Certificate | null> {
  return (await selectCertificates(tx).where("f.id", "=", id).executeTakeFirst()) ?? null;
}

/** Takes a certificate back, or gives it again. The course stays passed; only the certificate is no longer good. */
export async function revokeCertificate(
  tx: TenantTx,
  { certificateId, revoked }: { readonly certificateId: string; readonly revoked: boolean },
  clock: Clock,
): Promise<Result<null>> {
  const changed = await tx
    .updateTable("learning.certificates")
    .set({ revoked_at: revoked ? clock.now() : null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", certificateId)
    .returning("id")
    .executeTakeFirst();
  if (!changed) return err(domainError("not_found", { noun: "certificate" }));
  const action = revoked ? "certificate.revoke" : "certificate.restore";
  await recordAudit(tx, { action, subjectKind: "certificate", subjectId: certificateId });
  return ok(null);
}
