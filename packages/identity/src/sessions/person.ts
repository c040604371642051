import type { ScopeVendor } from "@tributary/db";
import type { MemberLevel, StaffRole } from "../permissions.ts";

/** A vendor whose people one belongs to. */
export interface StaffPlace {
  readonly vendor: ScopeVendor;
  readonly role: StaffRole;
}

/** A partner of a vendor, as whose employee one may enter. */
export interface MemberPlace {
  readonly vendor: ScopeVendor;
  readonly partnerId: string;
  readonly memberId: string;
  readonly level: MemberLevel;
}

/** What is known of a person who has signed in. */
export interface UserAttributes {
  readonly email: string;
  readonly name: string;
  readonly locale: "en" | "ru";
  readonly timeZone: string;
  readonly theme: "system" | "light" | "dark";
  readonly staffPlaces: readonly StaffPlace[];
  readonly memberPlaces: readonly MemberPlace[];
}

/** A person who has signed in, with every place they may enter. */
export interface Person extends UserAttributes {
  readonly id: string;
}
