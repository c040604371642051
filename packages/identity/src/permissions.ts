/** Roles of a vendor's own people. */
export const staffRoles = ["director", "manager", "editor", "analyst"] as const;
/** One of `staffRoles`. */
export type StaffRole = (typeof staffRoles)[number];

/** Levels of a partner's people. */
export const memberLevels = ["rep", "group_head", "department_head"] as const;
/** One of `memberLevels`. */
export type MemberLevel = (typeof memberLevels)[number];

/**
 * What may be done in a vendor's workspace, and by whom. The one table: route builders, API keys and menus read it.
 * A permission that is missing here does not exist; a role that is not named does not have it.
 */
const workspace = {
  "home.read": ["director", "manager", "editor", "analyst"],
  "report.read": ["director", "manager", "analyst"],
  "partner.read": ["director", "manager", "editor", "analyst"],
  "partner.create": ["director", "manager"],
  "partner.update": ["director", "manager"],
  "partner.claim": ["director", "manager"],
  "partner.assign": ["director"],
  "activity.write": ["director", "manager"],
  "activity.moderate": ["director"],
  "day.read": ["director", "manager"],
  "member.read": ["director", "manager", "editor", "analyst"],
  "member.invite": ["director", "manager"],
  "member.update": ["director", "manager"],
  "opportunity.read": ["director", "manager", "analyst"],
  "opportunity.work": ["director", "manager"],
  "program.configure": ["director"],
  "application.read": ["director", "manager", "analyst"],
  "application.decide": ["director", "manager"],
  "contract.read": ["director", "manager", "analyst"],
  "contract.send": ["director", "manager"],
  "contract.configure": ["director"],
  "lead.read": ["director", "manager", "analyst"],
  "lead.submit": ["director", "manager"],
  "lead.move": ["director", "manager"],
  "sale.read": ["director", "manager", "analyst"],
  "sale.refund": ["director"],
  "client.read": ["director", "manager", "analyst"],
  "product.read": ["director", "manager", "editor", "analyst"],
  "file.read": ["director", "manager", "editor", "analyst"],
  "file.upload": ["director", "manager", "editor"],
  "library.read": ["director", "manager", "editor", "analyst"],
  "library.edit": ["director", "editor"],
  "import.read": ["director", "manager", "analyst"],
  "import.run": ["director", "manager"],
  "segment.read": ["director", "manager", "analyst"],
  "segment.configure": ["director"],
  "board.read": ["director", "manager", "editor", "analyst"],
  "bonus.read": ["director", "manager", "analyst"],
  "bonus.configure": ["director"],
  "recirculation.read": ["director", "manager", "editor", "analyst"],
  "recirculation.configure": ["director", "editor"],
  "course.read": ["director", "manager", "editor", "analyst"],
  "course.edit": ["director", "editor"],
  "staff.read": ["director", "manager", "editor", "analyst"],
  "staff.invite": ["director"],
  "staff.update": ["director"],
  "api_key.manage": ["director"],
  "vendor.configure": ["director"],
  "audit.read": ["director"],
} as const satisfies Record<string, readonly StaffRole[]>;

/** What may be done in a partner's portal, and from which level on. Whose rows are seen is the queries' matter. */
const portal = {
  "portal.enter": ["rep", "group_head", "department_head"],
  "own_lead.submit": ["rep", "group_head", "department_head"],
  "own_lead.read": ["rep", "group_head", "department_head"],
  "own_bonus.read": ["rep", "group_head", "department_head"],
  "own_library.read": ["rep", "group_head", "department_head"],
  "own_course.take": ["rep", "group_head", "department_head"],
  "standing.read": ["rep", "group_head", "department_head"],
  "team.read": ["group_head", "department_head"],
  "team.invite": ["department_head"],
} as const satisfies Record<string, readonly MemberLevel[]>;

/** A right in the workspace. */
export type WorkspacePermission = keyof typeof workspace;
/** A right in the portal. */
export type PortalPermission = keyof typeof portal;

/** All rights of the workspace; an API key is given some of them. */
export const workspacePermissions = Object.keys(workspace) as WorkspacePermission[];

/** Whether a role of the vendor has a right. */
export function roleMay(role: StaffRole, permission: WorkspacePermission): boolean {
  return (workspace[permission] as readonly StaffRole[]).includes(role);
}

/** Whether a level of a partner has a right. */
export function levelMay(level: MemberLevel, permission: PortalPermission): boolean {
  return (portal[permission] as readonly MemberLevel[]).includes(level);
}

/** The rights of a role, for menus and new API keys. */
export function permissionsOf(role: StaffRole): WorkspacePermission[] {
  return workspacePermissions.filter((permission) => roleMay(role, permission));
}

/** The roles that have a right: whom to ask when one has it not. */
export function rolesWith(permission: WorkspacePermission): readonly StaffRole[] {
  return workspace[permission];
}
