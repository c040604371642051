import type { PlatformDb, TenantTx } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import type { Clock } from "@tributary/kernel";
import type { StaffRole } from "../permissions.ts";

const mostListed = 200;

/** Somebody who was invited to a vendor's people and has not come in yet. */
export interface InvitedStaff {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly locale: "en" | "ru";
  /** The link works no more, and waits to be sent again. */
  readonly expired: boolean;
}

/** Whom a vendor waits for, by name. */
export async function listInvitedStaff(
  db: PlatformDb,
  vendorId: string,
  clock: Clock,
): Promise<InvitedStaff[]> {
  const rows = await db
    .selectFrom("identity.invitations")
    .where("vendor_id", "=", vendorId)
    .where("kind", "=", "staff")
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .select(["id", "email", "name", "role", "locale", "expires_at"])
    .orderBy("name")
    .limit(mostListed)
    .execute();
  return rows.flatMap(({ role, expires_at, ...row }) =>
    role ? [{ ...row, role, expired: expires_at <= clock.now() }] : [],
  );
}

/** The members of a partner who have a link to come in by, and have not come yet. */
export async function listInvitedMembers(tx: TenantTx, partnerId: string, clock: Clock): Promise<string[]> {
  const rows = await platformIn(tx)
    .selectFrom("identity.invitations")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("kind", "=", "member")
    .where("partner_id", "=", partnerId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", clock.now())
    .select("member_id")
    .execute();
  return rows.flatMap(({ member_id }) => member_id ?? []);
}
