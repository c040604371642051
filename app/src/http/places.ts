import { withTenant } from "@tributary/db";
import { type Person, portalKeyOf, type StaffRole, scopeForMember } from "@tributary/identity";
import { findPartner } from "@tributary/recruitment";
import type { RequestContext } from "./request-context.ts";

/** A place that a person may enter. */
export type Place = { readonly href: string; readonly vendorName: string; readonly accentHue: number } & (
  | { readonly kind: "vendor"; readonly role: StaffRole }
  | { readonly kind: "portal"; readonly partnerName: string }
);

/** Where the only place of a person is; null when there are several, or none. */
export function onlyPlaceOf(person: Person): string | null {
  const [place, ...others] = [
    ...person.staffPlaces.map(({ vendor }) => `/v/${vendor.slug}`),
    ...person.memberPlaces.map((member) => `/p/${portalKeyOf(person, member)}`),
  ];
  return place && others.length === 0 ? place : null;
}

/** Every place of a person. Which partner it is, each partner's own rows say, so each is asked in its own scope. */
export async function placesOf({ runtime }: RequestContext, person: Person): Promise<Place[]> {
  const places: Place[] = person.staffPlaces.map(({ vendor, role }) => ({
    kind: "vendor",
    href: `/v/${vendor.slug}`,
    vendorName: vendor.name,
    accentHue: vendor.accentHue,
    role,
  }));
  for (const member of person.memberPlaces) {
    const key = portalKeyOf(person, member);
    const scope = scopeForMember(person, key, "portal.enter");
    if (!scope.ok) continue;
    const partner = await withTenant(runtime.database, scope.value, (tx) =>
      findPartner(tx, member.partnerId),
    );
    const { name: vendorName, accentHue } = member.vendor;
    places.push({
      kind: "portal",
      href: `/p/${key}`,
      vendorName,
      accentHue,
      partnerName: partner?.name ?? "",
    });
  }
  return places;
}
