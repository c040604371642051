import type { Database, TenantScope, TenantTx } from "@tributary/db";
import { recordEvent, withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { type Clock, dayMs, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { recordAudit } from "../audit/record-audit.ts";
import { invitationCreated } from "../people/identity-events.ts";
import type { MemberLevel, StaffRole } from "../permissions.ts";

const validFor = 7 * dayMs;

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

type InvitationRow = ({ kind: "staff" } & StaffInvitation) | ({ kind: "member" } & MemberInvitation);

/** Invitations are platform rows, as they are read before anybody has a scope; so the vendor is named by hand. */
async function writeInvitation(tx: TenantTx, clock: Clock, row: InvitationRow): Promise<string> {
  const { vendor, actor } = tx.scope;
  const id = newId();
  const now = clock.now();
  const staff = row.kind === "staff" ? row : null;
  const member = row.kind === "member" ? row : null;
  const platform = platformIn(tx);
  const open = platform
    .updateTable("identity.invitations")
    .set({ revoked_at: now })
    .where("vendor_id", "=", vendor.id)
    .where("kind", "=", row.kind)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null);
  await (member
    ? open.where("member_id", "=", member.memberId)
    : open.where("email", "=", row.email)
  ).execute();
  await platform
    .insertInto("identity.invitations")
    .values({
      id,
      vendor_id: vendor.id,
      kind: row.kind,
      email: row.email,
      name: row.name,
      role: staff?.role ?? null,
      partner_id: member?.partnerId ?? null,
      member_id: member?.memberId ?? null,
      level: member?.level ?? null,
      locale: row.locale,
      invited_by: actor.kind === "user" ? actor.id : null,
      created_at: now,
      expires_at: new Date(now.getTime() + validFor),
    })
    .execute();
  await recordEvent(tx, invitationCreated, { invitation_id: id });
  return id;
}
