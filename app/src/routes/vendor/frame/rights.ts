import type { TenantScope } from "@tributary/db";
import { type Person, roleMay, type WorkspacePermission } from "@tributary/identity";

/** What the person may in this vendor's workspace, for pages that show more to some than to others. For loaders. */
export function rightsIn(scope: TenantScope, person: Person): (permission: WorkspacePermission) => boolean {
  const place = person.staffPlaces.find(({ vendor }) => vendor.id === scope.vendor.id);
  return (permission) => place !== undefined && roleMay(place.role, permission);
}
