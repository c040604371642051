import type { TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import { nameKeyOf } from "./company-book.ts";
import type { Named } from "./import-plan.ts";
import { someVendor } from "./steady-plans.ts";

/** An employee as a row names one: by name, or by address. */
export interface MemberWanted {
  readonly partnerId: string;
  readonly member: string;
}

/** Where an employee stands in the book. */
export function memberKey({ partnerId, member }: MemberWanted): string {
  return `${partnerId} ${member.includes("@") ? member.toLowerCase() : nameKeyOf(member)}`;
}

/** Looks up employees, and writes those that are not there into the book as new. */
export async function fillMembers(
  tx: TenantTx,
  book: Map<string, Named | null>,
  wanted: readonly MemberWanted[],
): Promise<void> {
  const missing = new Map<string, MemberWanted>();
  for (const want of wanted) {
    const key = memberKey(want);
    if (!book.has(key)) missing.set(key, want);
  }
  if (missing.size === 0) return;
  const wants = [...missing.values()];
  const { rows } = await sql<{ id: string; partner_id: string; name: string; named: string }>`
    with wanted as (
      select * from unnest(${wants.map(({ partnerId }) => partnerId)}::uuid[], ${wants.map(({ member }) => member)}::text[],
        ${wants.map(({ member }) => nameKeyOf(member))}::text[], ${wants.map(({ member }) => member.toLowerCase())}::text[])
        as w (partner_id, named, name_key, email))
    select m.id, m.partner_id, m.name, w.named from wanted w join recruitment.members m
      on m.vendor_id = ${someVendor(tx)} and m.partner_id = w.partner_id
      and (m.name_key = w.name_key or m.email = w.email)`.execute(tx);
  for (const { id, partner_id, name, named } of rows) {
    const key = memberKey({ partnerId: partner_id, member: named });
    const known = book.get(key);
    book.set(key, known === undefined || known?.id === id ? { id, name, unsaved: false } : null);
  }
  for (const [key, { member }] of missing) {
    if (!book.has(key)) book.set(key, { id: newId(), name: member, unsaved: true });
  }
}

/** Makes employees of which only the partner and the name, or the address, is known. They cannot enter before an invitation. */
export async function insertMembers(
  tx: TenantTx,
  members: readonly (Named & { partnerId: string })[],
): Promise<void> {
  if (members.length === 0) return;
  const emails = members.map(({ name }) => (name.includes("@") ? name.toLowerCase() : null));
  await sql`
    insert into recruitment.members (id, partner_id, name, name_key, email)
    select * from unnest(${members.map(({ id }) => id)}::uuid[], ${members.map(({ partnerId }) => partnerId)}::uuid[],
      ${members.map(({ name }) => name)}::text[], ${members.map(({ name }) => nameKeyOf(name))}::text[],
      ${emails}::text[])`.execute(tx);
}
