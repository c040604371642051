export { changeMember } from "./change-member.ts";
export { createGroup, type Group, groupInput, listGroups } from "./create-group.ts";
export { createMember } from "./create-member.ts";
export { createPartner } from "./create-partner.ts";
export { newEnrollmentCode, normaliseEnrollmentCode } from "./domain/enrollment-code.ts";
export { findTaxIdProblem, normaliseTaxId, optionalTaxIdInput } from "./domain/tax-id.ts";
export { type Enrollment, enrollPartner, findEnrollmentByCode } from "./enroll-partner.ts";
export { linkMemberToUser } from "./link-member.ts";
export { memberChanges, memberInput } from "./member-input.ts";
export {
  findMember,
  getMember,
  listMembers,
  type Member,
  type MemberFilter,
  partnerIdsOf,
} from "./member-queries.ts";
export { ownRows, type RowOwner } from "./own-rows.ts";
export { type PartnerInput, partnerInput, sizeBands } from "./partner-input.ts";
export {
  countPartners,
  findPartner,
  getPartner,
  listPartners,
  type Partner,
  type PartnerFilter,
  type PartnerRow,
} from "./partner-queries.ts";
export { memberChanged } from "./recruitment-events.ts";
export { updatePartner } from "./update-partner.ts";
