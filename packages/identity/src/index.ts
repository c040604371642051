export { type AuditRow, listAudit } from "./audit/list-audit.ts";
export { type AuditEntry, recordAudit } from "./audit/record-audit.ts";
export { type LinkPurpose, readLink, signLink } from "./links/sign-link.ts";
export { hashPassword } from "./passwords/hash-password.ts";
export { listStaff, type StaffMember } from "./people/list-staff.ts";
export {
  levelMay,
  type MemberLevel,
  memberLevels,
  type PortalPermission,
  permissionsOf,
  roleMay,
  rolesWith,
  type StaffRole,
  staffRoles,
  type WorkspacePermission,
  workspacePermissions,
} from "./permissions.ts";
export { scopeForJob, scopeForJobOf } from "./scopes/scope-for-job.ts";
export { findMemberPlace, portalKeyOf, scopeForMember, scopeForStaff } from "./scopes/scope-for-person.ts";
export { findVendorById, findVendorBySlug } from "./scopes/vendor-row.ts";
export type { MemberPlace, Person, StaffPlace } from "./sessions/person.ts";
export { endAllSessions, endSession, findSession, removeExpiredSessions, startSession } from "./sessions/sessions.ts";
