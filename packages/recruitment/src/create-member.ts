import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import {
  type Clock,
  domainError,
  err,
  invalid,
  newId,
  normaliseName,
  ok,
  type Result,
} from "@tributary/kernel";
import type { z } from "zod";
import { findGroup } from "./groups.ts";
import type { memberInput } from "./member-input.ts";
import { findPartner } from "./partner-queries.ts";

/**
 * Writes the card of a partner's employee, who cannot enter before an invitation is accepted. A partner that the
 * scope may not see is `not_found`, a group of another partner `invalid`, an address that a colleague has `taken`.
 */
export async function createMember(
  tx: TenantTx,
  { partnerId, name, email, level, groupId }: z.output<typeof memberInput>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  if (!(await findPartner(tx, partnerId))) return err(domainError("not_found", { noun: "partner" }));
  if (groupId && !(await findGroup(tx, partnerId, groupId))) return err(invalid("groupId", "unknown"));
  const made = await tx
    .insertInto("recruitment.members")
    .values({
      id: newId(),
      partner_id: partnerId,
      name,
      name_key: normaliseName(name),
      email,
      level,
      group_id: groupId,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(["vendor_id", "partner_id", "email"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(domainError("taken", { field: "email", ...(await holderOf(tx, partnerId, email)) }));
  await recordAudit(tx, { action: "member.create", subjectKind: "member", subjectId: made.id });
  return ok(made);
}

async function holderOf(tx: TenantTx, partnerId: string, email: string | null) {
  const existing = await tx
    .selectFrom("recruitment.members")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("email", "=", email)
    .select(["id", "name as label"])
    .executeTakeFirst();
  return existing && { existing };
}
