import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { idInput, lineInput } from "@tributary/kernel/input";
import { z } from "zod";
import { findPartner } from "./partner-queries.ts";

/** A new team of a partner. */
export const groupInput = z.object({ partnerId: idInput, name: lineInput(120) });

/** A team of a partner. */
export interface Group {
  readonly id: string;
  readonly name: string;
}

/** Makes a team of a partner; gives its id. `not_found` without the partner, `taken` when a team has the name. */
export async function createGroup(
  tx: TenantTx,
  { partnerId, name }: z.output<typeof groupInput>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  if (!(await findPartner(tx, partnerId))) return err(domainError("not_found", { noun: "partner" }));
  const made = await tx
    .insertInto("recruitment.groups")
    .values({ id: newId(), partner_id: partnerId, name, created_at: clock.now() })
    .onConflict((conflict) => conflict.columns(["vendor_id", "partner_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(domainError("taken", { field: "name" }));
  await recordAudit(tx, { action: "group.create", subjectKind: "group", subjectId: made.id });
  return ok(made);
}

function selectGroups(tx: TenantTx, partnerId: string) {
  return tx
    .selectFrom("recruitment.groups")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .select(["id", "name"]);
}

/** A partner's teams by name: there are a few, 200 at most are given. */
export async function listGroups(tx: TenantTx, partnerId: string): Promise<Group[]> {
  return selectGroups(tx, partnerId).orderBy("name").limit(200).execute();
}

/** A team of that partner, or null. */
export async function findGroup(tx: TenantTx, partnerId: string, groupId: string): Promise<Group | null> {
  return (await selectGroups(tx, partnerId).where("id", "=", groupId).executeTakeFirst()) ?? null;
}
