export { activityChanged } from "./activities/activity-events.ts";
export {
  type ActivityKind,
  activityChanges,
  activityInput,
  activityKinds,
} from "./activities/activity-input.ts";
export {
  changeActivity,
  completeActivity,
  deleteActivity,
  reopenActivity,
  restoreActivity,
  snoozeActivity,
  unsnoozeActivity,
} from "./activities/change-activity.ts";
export { recordActivity } from "./activities/record-activity.ts";
export {
  type Activity,
  findActivity,
  listTasks,
  listTimeline,
  type TimelineFilter,
  type TimelineItem,
} from "./activities/timeline.ts";
export { nameActivity, searchActivities } from "./activities-of-okved.ts";
export {
  applicationApproved,
  applicationRejected,
  applicationReopened,
  applicationRepeated,
  applicationSubmitted,
} from "./applications/application-events.ts";
export { type ApplicationInput, applicationInput } from "./applications/application-input.ts";
export {
  type Application,
  type ApplicationFilter,
  type ApplicationRow,
  countApplicationsByStatus,
  findApplication,
  listApplications,
  type RepeatRow,
  waitingApplicationCount,
} from "./applications/application-queries.ts";
export {
  type ApprovedApplication,
  approveApplication,
  approveInput,
} from "./applications/approve-application.ts";
export {
  type CompanySigns,
  findKnownPartners,
  type KnownPartner,
} from "./applications/find-known-partners.ts";
export {
  rejectApplication,
  rejectInput,
  reopenApplication,
  reopenInput,
} from "./applications/reject-application.ts";
export { type ApplicationOrigin, submitApplication } from "./applications/submit-application.ts";
export { takeApplication, takeInput } from "./applications/take-application.ts";
export {
  partnerAssigned,
  partnerClaimed,
  partnerReleased,
  partnerReleaseNear,
} from "./assignments/assignment-events.ts";
export { type CardCare, findCardCare } from "./assignments/card-care.ts";
export type { AssignmentReason } from "./assignments/change-manager.ts";
export { assignCard, claimCard, giveUpCard } from "./assignments/claim-card.ts";
export { type LastElsewhere, refreshLastActivity } from "./assignments/last-activity.ts";
export { type AssignmentRow, listAssignments } from "./assignments/list-assignments.ts";
export { listDueCards, settleCard } from "./assignments/settle-card.ts";
export {
  type BoardColumn,
  listOpportunityTags,
  readBoard,
} from "./board-queries.ts";
export { changeMember } from "./change-member.ts";
export {
  assignInput,
  assignOpportunities,
  type ChangedOpportunities,
  manyStageMovesInput,
  moveOpportunities,
  opportunityChanges,
  updateOpportunity,
} from "./change-opportunity.ts";
export { refusalInput, refuseOpportunity, signOpportunity } from "./close-opportunity.ts";
export {
  addContact,
  type Contact,
  type ContactInput,
  changeContact,
  contactInput,
  listContacts,
  removeContact,
} from "./contacts.ts";
export { acceptContract, declineContract, type SigningOrigin } from "./contracts/answer-contract.ts";
export {
  type ChangedContract,
  editContract,
  hashOfTerms,
  reviseContract,
  sendContract,
  voidContract,
} from "./contracts/change-contract.ts";
export {
  contractDeclined,
  contractSent,
  contractSigned,
  partnerEnrolled,
} from "./contracts/contract-events.ts";
export {
  acceptInput,
  contractDeedInput,
  declineInput,
  draftInput,
  sendInput,
  templateInput,
  termsChange,
} from "./contracts/contract-input.ts";
export {
  type Contract,
  type ContractFilter,
  type ContractRow,
  countContractsByStatus,
  findContract,
  findContractByLink,
  listContracts,
} from "./contracts/contract-queries.ts";
export { type DraftFacts, draftContract } from "./contracts/draft-contract.ts";
export { findLikelySigner, type LikelySigner } from "./contracts/find-likely-signer.ts";
export { archiveTemplate, saveTemplate } from "./contracts/save-template.ts";
export { type ContractTemplate, findTemplate, listTemplates } from "./contracts/template-queries.ts";
export { createMember } from "./create-member.ts";
export { createPartner } from "./create-partner.ts";
export {
  type CardInDanger,
  type DayTask,
  dayCount,
  listDay,
  type StaleOpportunity,
} from "./day/day-queries.ts";
export { deleteStage, stageDeletion } from "./delete-stage.ts";
export { answerBy } from "./domain/answer-by.ts";
export { type ApplicationStatus, applicationStatuses } from "./domain/application-moves.ts";
export {
  type ContractStatus,
  type ContractStep,
  contractStatuses,
  contractStepOf,
  isSignable,
} from "./domain/contract-moves.ts";
export { newEnrollmentCode, normaliseEnrollmentCode } from "./domain/enrollment-code.ts";
export { gap, type MergeField, mergeFields, mergeTemplate } from "./domain/merge-fields.ts";
export { type OpportunityStatus, opportunityStatuses } from "./domain/opportunity-moves.ts";
export { siteDomainOf } from "./domain/site-domain.ts";
export { daysInStage } from "./domain/staleness.ts";
export { startingTemplates } from "./domain/starting-template.ts";
export { findTaxIdProblem, normaliseTaxId, optionalTaxIdInput, taxIdIn } from "./domain/tax-id.ts";
export { readTerms, type TermsBlock, type TermsSpan } from "./domain/terms.ts";
export { type Enrollment, enrollPartner, findEnrollmentByCode } from "./enroll-partner.ts";
export { type FunnelReport, funnelReport, type ReportedStage } from "./funnel-report.ts";
export { createGroup, type Group, groupInput, listGroups } from "./groups.ts";
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
export {
  type MovedOpportunity,
  moveOpportunity,
  reopenOpportunity,
  type StageMove,
} from "./move-opportunity.ts";
export { type OpportunityInput, openOpportunity, opportunityInput } from "./open-opportunity.ts";
export type { OpportunityFilter } from "./opportunity-filter.ts";
export {
  countOpportunities,
  findOpportunity,
  listOpportunities,
  listPartnerOpportunities,
  type NextStep,
  type Opportunity,
  type OpportunityRow,
  type StageMoveRow,
} from "./opportunity-queries.ts";
export { ownRows, type RowOwner } from "./own-rows.ts";
export { type CardTexts, type PartnerInput, partnerInput, sizeBands } from "./partner-input.ts";
export {
  findPartner,
  getPartner,
  listPartners,
  listPartnersCounted,
  type Partner,
  type PartnerFilter,
  type PartnerRow,
  partnerCount,
} from "./partner-queries.ts";
export { findSameCard, type SameCard } from "./partner-store.ts";
export {
  memberChanged,
  opportunityAssigned,
  opportunityMoved,
  opportunityOpened,
} from "./recruitment-events.ts";
export { rebuildFunnel, refreshFunnel } from "./refresh-funnel.ts";
export {
  addRefusalReason,
  changeRefusalReason,
  foundRefusalReasons,
  listRefusalReasons,
  type RefusalReason,
  refusalReasonChanges,
  refusalReasonInput,
} from "./refusal-reasons.ts";
export { updatePartner } from "./update-partner.ts";
