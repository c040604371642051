import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, invalid, normaliseName, ok, type Result } from "@tributary/kernel";
import type { z } from "zod";
import { findGroup } from "./groups.ts";
import type { memberChanges } from "./member-input.ts";
import { ownRows } from "./own-rows.ts";
import { memberChanged } from "./recruitment-events.ts";

/**
 * Changes a partner's employee. Disabling ends their access with the next request, wherever they are signed in.
 * An employee that the scope may not see is `not_found`; a group of another partner is `invalid`.
 */
export async function changeMember(
  tx: TenantTx,
  { memberId, changes }: { memberId: string; changes: z.output<typeof memberChanges> },
  clock: Clock,
): Promise<Result<null>> {
  const before = await tx
    .selectFrom("recruitment.members")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", memberId)
    .where(ownRows(tx, { partner: "partner_id", member: "id" }))
    .select(["name", "partner_id", "disabled_at"])
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!before) return err(domainError("not_found", { noun: "member" }));
  const { name, level, groupId, disabled } = changes;
  if (groupId && !(await findGroup(tx, before.partner_id, groupId)))
    return err(invalid("groupId", "unknown"));
  const columns = {
    ...(name !== undefined && { name, name_key: normaliseName(name) }),
    ...(level !== undefined && { level }),
    ...(groupId !== undefined && { group_id: groupId }),
    ...(disabled !== undefined && { disabled_at: disabled ? (before.disabled_at ?? clock.now()) : null }),
  };
  if (Object.keys(columns).length === 0) return ok(null);
  await tx
    .updateTable("recruitment.members")
    .set(columns)
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", memberId)
    .execute();
  await recordAudit(tx, {
    action: disabled ? "member.disable" : "member.update",
    subjectKind: "member",
    subjectId: memberId,
    details: { fields: Object.keys(changes).join(" ") },
  });
  if (name !== undefined && name !== before.name) {
    await recordEvent(tx, memberChanged, { member_id: memberId, partner_id: before.partner_id });
  }
  return ok(null);
}
