import type { ScopeVendor, TenantScope } from "@tributary/db";
import {
  type MemberLevel,
  type Person,
  type StaffRole,
  scopeForMember,
  scopeForStaff,
} from "@tributary/identity";
import { newId, unwrap } from "@tributary/kernel";
import type { TestVendor } from "./vendors.ts";

function person(name: string, places: Pick<Person, "staffPlaces" | "memberPlaces">): Person {
  return {
    id: newId(),
    email: `${name.toLowerCase()}@example.com`,
    name,
    locale: "en",
    timeZone: "UTC",
    theme: "system",
    ...places,
  };
}

/** The scope of one of the vendor's people, by the way that a request takes. */
export function staffScope({ scope }: TestVendor, name = "Dana", role: StaffRole = "director"): TenantScope {
  const vendor: ScopeVendor = scope.vendor;
  return unwrap(
    scopeForStaff(
      person(name, { staffPlaces: [{ vendor, role }], memberPlaces: [] }),
      vendor.slug,
      "lead.read",
    ),
  );
}

/** The scope of a partner's employee, by the way that a request takes. */
export function memberScope(
  { scope }: TestVendor,
  { partnerId, memberId, level = "rep" }: { partnerId: string; memberId: string; level?: MemberLevel },
): TenantScope {
  const { vendor } = scope;
  const place = { vendor, partnerId, memberId, level };
  return unwrap(
    scopeForMember(person("Rita", { staffPlaces: [], memberPlaces: [place] }), vendor.slug, "portal.enter"),
  );
}
