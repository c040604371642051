import type { Database, PlatformDb, ScopeVendor } from "@tributary/db";
import { type Clock, isUuid } from "@tributary/kernel";
import { readLink } from "../links/sign-link.ts";
import type { MemberLevel, StaffRole } from "../permissions.ts";
import { findVendorById } from "../scopes/vendor-row.ts";

/** An invitation that may still be accepted. */
export interface OpenInvitation {
  readonly id: string;
  readonly kind: "staff" | "member";
  readonly vendor: ScopeVendor;
  readonly email: string;
  readonly name: string;
  readonly locale: "en" | "ru";
  readonly role: StaffRole | null;
  readonly partnerId: string | null;
  readonly memberId: string | null;
  readonly level: MemberLevel | null;
  /** Whether the address has an account already: then its owner signs in instead of choosing a password. */
  readonly hasAccount: boolean;
  /** Who invited, for the mail; null when it was the system. */
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
}

/** The invitation of a link; null when it is used, replaced, altered or too old. Reading it changes nothing. */
export async function findInvitation(
  database: Database,
  { token, secret }: { token: string; secret: string },
  clock: Clock,
): Promise<OpenInvitation | null> {
  const id = readLink(secret, "invite", token);
  return id ? findInvitationById(database.platform, id, clock) : null;
}

/** As `findInvitation`, by id: for the mail, which is where the link is made. */
export async function findInvitationById(
  db: PlatformDb,
  id: string,
  clock: Clock,
): Promise<OpenInvitation | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom("identity.invitations as i")
    .leftJoin("identity.users as u", "u.email", "i.email")
    .leftJoin("identity.users as host", "host.id", "i.invited_by")
    .where("i.id", "=", id)
    .where("i.accepted_at", "is", null)
    .where("i.revoked_at", "is", null)
    .where("i.expires_at", ">", clock.now())
    .select(["i.id", "i.vendor_id", "i.kind", "i.email", "i.name", "i.locale", "i.role", "i.level"])
    .select("i.expires_at as expiresAt")
    .select([
      "i.partner_id as partnerId",
      "i.member_id as memberId",
      "u.id as userId",
      "host.name as invitedBy",
    ])
    .executeTakeFirst();
  if (!row) return null;
  const vendor = await findVendorById(db, row.vendor_id);
  if (!vendor) return null;
  const { vendor_id, userId, ...invitation } = row;
  return { ...invitation, vendor, hasAccount: userId !== null };
}
