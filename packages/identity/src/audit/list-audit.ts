import type { TenantTx } from "@tributary/db";
import { decodeCursor, type Page, pageOf } from "@tributary/kernel";

/** A trace as it is read. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly details: unknown;
}

/** The log, newest first. A cursor that was not made here starts at the top. */
export async function listAudit(
  tx: TenantTx,
  { cursor, limit, subjectId }: { cursor?: string; limit: number; subjectId?: string },
): Promise<Page<AuditRow>> {
  const key = cursor ? decodeCursor(cursor, 1) : null;
  let query = tx
    .selectFrom("platform.audit_log")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select([
      "id",
      "at",
      "actor_kind as actorKind",
      "actor_id as actorId",
      "action",
      "subject_kind as subjectKind",
      "subject_id as subjectId",
      "details",
    ])
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (key) query = query.where("id", "<", String(key[0]));
  if (subjectId) query = query.where("subject_id", "=", subjectId);
  return pageOf(await query.execute(), limit, (row) => [row.id]);
}
