import type { PlatformDb } from "@tributary/db";
import type { StaffRole } from "../permissions.ts";

/** One of a vendor's people. */
export interface StaffMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly locale: "en" | "ru";
  readonly disabledAt: Date | null;
}

/** A vendor's people, by name. Those whose access has ended come only when asked for. */
export async function listStaff(
  db: PlatformDb,
  vendorId: string,
  { withDisabled = false }: { withDisabled?: boolean } = {},
): Promise<StaffMember[]> {
  let query = db
    .selectFrom("identity.vendor_memberships as m")
    .innerJoin("identity.users as u", "u.id", "m.user_id")
    .where("m.vendor_id", "=", vendorId)
    .select(["u.id as userId", "u.name", "u.email", "m.role", "u.locale", "m.disabled_at as disabledAt"])
    .orderBy("u.name")
    .limit(500);
  if (!withDisabled) query = query.where("m.disabled_at", "is", null).where("u.disabled_at", "is", null);
  return query.execute();
}
