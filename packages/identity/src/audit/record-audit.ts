import type { TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";

/** One trace: what was done to what. Details hold ids, codes and amounts, never personal data. */
export interface AuditEntry {
  /** `noun.verb`, as permissions are written. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes who did what, in the transaction of the deed. The log can be added to and read, never changed. */
export async function recordAudit(tx: TenantTx, entry: AuditEntry): Promise<void> {
  const { kind, id } = tx.scope.actor;
  await tx
    .insertInto("platform.audit_log")
    .values({
      id: newId(),
      actor_kind: kind,
      actor_id: id,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
