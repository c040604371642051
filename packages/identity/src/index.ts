export { type ApiKeyInput, createApiKey } from "./api-keys/create-api-key.ts";
export { type Keyring, type KnownKey, openKeyring } from "./api-keys/keyring.ts";
export { type ApiKeyRow, listApiKeys, revokeApiKey } from "./api-keys/manage-api-keys.ts";
export { type AuditRow, listAudit } from "./audit/list-audit.ts";
export { type AuditEntry, recordAudit } from "./audit/record-audit.ts";
export {
  type AcceptedInvitation,
  type AcceptProof,
  acceptInvitation,
} from "./invitations/accept-invitation.ts";
export { findInvitation, findInvitationById, type OpenInvitation } from "./invitations/find-invitation.ts";
export {
  inviteMember,
  inviteStaff,
  type MemberInvitation,
  type StaffInvitation,
} from "./invitations/invite.ts";
export {
  type InvitedStaff,
  listInvitedMembers,
  listInvitedStaff,
} from "./invitations/list-open-invitations.ts";
export { withdrawInvitation } from "./invitations/withdraw-invitation.ts";
export { readBrowserMark, signBrowserMark } from "./links/browser-mark.ts";
export { type LinkPurpose, readLink, signLink } from "./links/sign-link.ts";
export {
  readVendorLink,
  signVendorLink,
  type VendorLink,
  type VendorLinkContent,
  type VendorLinkPurpose,
} from "./links/vendor-link.ts";
export { decidePassword } from "./passwords/decide-password.ts";
export { hashPassword } from "./passwords/hash-password.ts";
export { changePassword } from "./people/change-password.ts";
export { removeOldTries } from "./people/count-try.ts";
export { findMailbox, type Mailbox } from "./people/find-mailbox.ts";
export {
  type FoundedVendor,
  type Founder,
  type Founding,
  foundVendor,
} from "./people/found-vendor.ts";
export {
  invitationCreated,
  passwordResetRequested,
  signUpRequested,
  vendorZoneChanged,
} from "./people/identity-events.ts";
export { listStaff, type StaffMember } from "./people/list-staff.ts";
export {
  findPasswordReset,
  getPasswordResetForMail,
  requestPasswordReset,
  resetPassword,
} from "./people/reset-password.ts";
export { type SignInInput, signIn } from "./people/sign-in.ts";
export {
  findSignUp,
  findSignUpById,
  type OpenSignUp,
  removeOldSignUps,
  requestSignUp,
} from "./people/sign-up.ts";
export { type ThrottledDeed, throttle } from "./people/throttle.ts";
export { profileInput, updateProfile } from "./people/update-profile.ts";
export { type StaffChange, updateStaff } from "./people/update-staff.ts";
export { updateVendor, vendorSettingsInput } from "./people/update-vendor.ts";
export {
  emailInput,
  nameInput,
  type SignUpInput,
  signUpInput,
  slugInput,
  type VendorFields,
  type VendorInput,
  vendorFields,
  vendorInput,
} from "./people/vendor-input.ts";
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
export {
  type CodedRow,
  findCodedRow,
  type PublicCodePurpose,
  registerPublicCode,
} from "./scopes/public-code.ts";
export { scopeForJob, scopeForJobOf } from "./scopes/scope-for-job.ts";
export { findMemberPlace, portalKeyOf, scopeForMember, scopeForStaff } from "./scopes/scope-for-person.ts";
export { scopeForLink, scopeForPublicPage } from "./scopes/scope-for-public.ts";
export { findVendorById, findVendorBySlug, findVendorsById } from "./scopes/vendor-row.ts";
export type { MemberPlace, Person, StaffPlace } from "./sessions/person.ts";
export {
  endAllSessions,
  endSession,
  findSession,
  removeExpiredSessions,
  startSession,
} from "./sessions/sessions.ts";
export { type SavedView, savedViews } from "./views/saved-views.ts";
export { newViewInput, type ViewedList, viewChangeInput, viewedLists } from "./views/view-input.ts";
export { changeView, type RemovedView, removeView, saveView } from "./views/write-views.ts";
