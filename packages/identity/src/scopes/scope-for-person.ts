import type { TenantScope } from "@tributary/db";
import { mintTenantScope } from "@tributary/db/mint";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import { levelMay, type PortalPermission, roleMay, type WorkspacePermission } from "../permissions.ts";
import type { MemberPlace, Person } from "../sessions/person.ts";

/**
 * The scope of one of a vendor's people. A vendor that the person does not belong to does not exist for them
 * (`not_found`); a right that their role lacks is `forbidden`.
 */
export function scopeForStaff(
  person: Person,
  slug: string,
  permission: WorkspacePermission,
): Result<TenantScope> {
  const place = person.staffPlaces.find((candidate) => candidate.vendor.slug === slug);
  if (!place) return err(domainError("not_found", { noun: "vendor" }));
  if (!roleMay(place.role, permission)) return err(domainError("forbidden", { permission }));
  const actor = { kind: "user", id: person.id, name: person.name } as const;
  return ok(mintTenantScope({ vendor: place.vendor, actor, member: null }));
}

/** How a place stands in a URL: the vendor's slug, and the partner where the person works for several of one vendor. */
export function portalKeyOf(person: Person, place: MemberPlace): string {
  const siblings = person.memberPlaces.filter((other) => other.vendor.id === place.vendor.id);
  return siblings.length > 1 ? `${place.vendor.slug}~${place.partnerId.slice(-8)}` : place.vendor.slug;
}

/** The place that a portal URL names, or null. Without a partner it is the first of that vendor. */
export function findMemberPlace(person: Person, key: string): MemberPlace | null {
  const [slug, partner] = key.split("~", 2);
  return (
    person.memberPlaces.find(
      (place) =>
        place.vendor.slug === slug && (partner === undefined || place.partnerId.slice(-8) === partner),
    ) ?? null
  );
}

/** The scope of a partner's employee: their partner's rows alone. */
export function scopeForMember(
  person: Person,
  key: string,
  permission: PortalPermission,
): Result<TenantScope> {
  const place = findMemberPlace(person, key);
  if (!place) return err(domainError("not_found", { noun: "vendor" }));
  if (!levelMay(place.level, permission)) return err(domainError("forbidden", { permission }));
  const actor = { kind: "member", id: place.memberId, name: person.name } as const;
  const member = { id: place.memberId, partnerId: place.partnerId, level: place.level };
  return ok(mintTenantScope({ vendor: place.vendor, actor, member }));
}
