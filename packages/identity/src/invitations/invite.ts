import type { Database, TenantScope, TenantTx } from "@tributary/db";
import { recordEvent, withTenant } from "@tributary/db";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { recordAudit } from "../audit/record-audit.ts";
import { invitationCreated } from "../people/identity-events.ts";
import type { MemberLevel, StaffRole } from "../permissions.ts";

const validFor = 7 * 24 * 60 * 60 * 1000;

/** Whom a vendor invites to its own people. */
export interface StaffInvitation {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly locale: "en" | "ru";
}

/** Whom a partner's member card is handed to. */
export interface MemberInvitation {
  readonly email: string;
  readonly name: string;
  readonly partnerId: string;
  readonly memberId: string;
  readonly level: MemberLevel;
  readonly locale: "en" | "ru";
}

/**
 * Invites somebody to the vendor's people by mail. Good for seven days; inviting the same address again replaces the
 * earlier invitation and sends a new mail. Somebody who belongs to the vendor already is `taken`.
 */
export async function inviteStaff(
  database: Database,
  scope: TenantScope,
  input: StaffInvitation,
  clock: Clock,
): Promise<Result<{ invitationId: string }>> {
  const known = await database.platform
    .selectFrom("identity.vendor_memberships as m")
    .innerJoin("identity.users as u", "u.id", "m.user_id")
    .where("m.vendor_id", "=", scope.vendor.id)
    .where("u.email", "=", input.email)
    .where("m.disabled_at", "is", null)
    .select("u.id")
    .executeTakeFirst();
  if (known) return err(domainError("taken", { field: "email" }));
  return withTenant(database, scope, async (tx) => {
    const id = await writeInvitation(tx, clock, {
      kind: "staff",
      email: input.email,
      name: input.name,
      role: input.role,
      locale: input.locale,
    });
    await recordAudit(tx, {
      action: "staff.invite",
      subjectKind: "invitation",
      subjectId: id,
      details: { role: input.role },
    });
    return ok({ invitationId: id });
  });
}

/**
 * Hands a member card to a person by mail, inside the transaction that made or changed the card. Inviting again
 * replaces the earlier invitation.
 */
export async function inviteMember(
  tx: TenantTx,
  input: MemberInvitation,
  clock: Clock,
): Promise<{ invitationId: string }> {
  const id = await writeInvitation(tx, clock, {
    kind: "member",
    email: input.email,
    name: input.name,
    partnerId: input.partnerId,
    memberId: input.memberId,
    level: input.level,
    locale: input.locale,
  });
  await recordAudit(tx, { action: "member.invite", subjectKind: "member", subjectId: input.memberId });
  return { invitationId: id };
}

type InvitationRow =
  | ({ kind: "staff" } & StaffInvitation)
  | ({ kind: "member" } & MemberInvitation);

/** Invitations are platform rows, as they are read before anybody has a scope; the statement names the vendor itself. */
async function writeInvitation(tx: TenantTx, clock: Clock, row: InvitationRow): Promise<string> {
  const { vendor, actor } = tx.scope;
  const id = newId();
  const now = clock.now();
  const staff = row.kind === "staff" ? row : null;
  const member = row.kind === "member" ? row : null;
  await sql`
    update identity.invitations set revoked_at = ${now}
    where vendor_id = ${vendor.id} and kind = ${row.kind} and accepted_at is null and revoked_at is null
      and (${staff?.email ?? null}::text = email and kind = 'staff' or ${member?.memberId ?? null}::uuid = member_id)
  `.execute(tx);
  await sql`
    insert into identity.invitations
      (id, vendor_id, kind, email, name, role, partner_id, member_id, level, locale, invited_by, created_at, expires_at)
    values (${id}, ${vendor.id}, ${row.kind}, ${row.email}, ${row.name}, ${staff?.role ?? null},
      ${member?.partnerId ?? null}, ${member?.memberId ?? null}, ${member?.level ?? null}, ${row.locale},
      ${actor.kind === "user" ? actor.id : null}, ${now}, ${new Date(now.getTime() + validFor)})
  `.execute(tx);
  await recordEvent(tx, invitationCreated, { invitation_id: id });
  return id;
}
