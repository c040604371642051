import type { TenantTx } from "@tributary/db";
import type { MemberLevel } from "@tributary/identity";
import { decodeSortedCursor, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { sql } from "kysely";
import { ownRows } from "./own-rows.ts";

/** A partner's employee. */
export interface Member {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly groupId: string | null;
  readonly groupName: string | null;
  /** Null until an invitation is accepted. */
  readonly userId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly level: MemberLevel;
  readonly disabledAt: Date | null;
}

/** Which employees are meant. */
export interface MemberFilter {
  readonly partnerId?: string;
  readonly groupId?: string;
  /** Anywhere in the name. */
  readonly search?: string;
  /** Also those whose access has ended. */
  readonly withDisabled?: boolean;
}

function selectMembers(tx: TenantTx) {
  return tx
    .selectFrom("recruitment.members as m")
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "m.vendor_id").onRef("p.id", "=", "m.partner_id"),
    )
    .leftJoin("recruitment.groups as g", (on) =>
      on.onRef("g.vendor_id", "=", "m.vendor_id").onRef("g.id", "=", "m.group_id"),
    )
    .where("m.vendor_id", "=", tx.scope.vendor.id)
    .where(ownRows(tx, { partner: "m.partner_id", member: "m.id" }))
    .select([
      "m.id",
      "m.partner_id as partnerId",
      "p.name as partnerName",
      "m.group_id as groupId",
      "g.name as groupName",
      "m.user_id as userId",
      "m.name",
      "m.email",
      "m.level",
      "m.disabled_at as disabledAt",
    ]);
}

/** Employees by name: of a partner, or of all of them. Heads see their people, a rep only themselves. */
export async function listMembers(
  tx: TenantTx,
  {
    partnerId,
    groupId,
    search,
    withDisabled,
    cursor,
    limit,
  }: MemberFilter & { cursor?: string; limit: number },
): Promise<Page<Member>> {
  const after = decodeSortedCursor(cursor, "text");
  let query = selectMembers(tx)
    .select("m.name_key")
    .orderBy("m.name_key")
    .orderBy("m.id")
    .limit(limit + 1);
  if (partnerId) query = query.where("m.partner_id", "=", partnerId);
  if (groupId) query = query.where("m.group_id", "=", groupId);
  if (!withDisabled) query = query.where("m.disabled_at", "is", null);
  if (search) query = query.where(sql<boolean>`position(${normaliseName(search)} in m.name_key) > 0`);
  if (after) query = query.where(sql<boolean>`(m.name_key, m.id) > (${after.value}, ${after.id}::uuid)`);
  const page = pageOf(await query.execute(), limit, (row) => [row.name_key, row.id]);
  return { ...page, rows: page.rows.map(({ name_key: _, ...row }) => row) };
}

/** An employee; null when there is none that the scope may see. */
export async function findMember(tx: TenantTx, id: string): Promise<Member | null> {
  return (await selectMembers(tx).where("m.id", "=", id).executeTakeFirst()) ?? null;
}

/** An employee who must be there. */
export async function getMember(tx: TenantTx, id: string): Promise<Member> {
  const member = await findMember(tx, id);
  if (!member) throw new Error("there is no member of that id");
  return member;
}

/** The partners of employees, by the employee's id; those that the scope may not see are left out. */
export async function partnerIdsOf(
  tx: TenantTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("recruitment.members as m")
    .where("m.vendor_id", "=", tx.scope.vendor.id)
    .where("m.id", "in", [...memberIds])
    .where(ownRows(tx, { partner: "m.partner_id", member: "m.id" }))
    .select(["m.id", "m.partner_id as partnerId"])
    .execute();
  return new Map(rows.map(({ id, partnerId }) => [id, partnerId]));
}
