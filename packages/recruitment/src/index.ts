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
export { createGroup, type Group, groupInput, listGroups } from "./create-group.ts";
export { createMember } from "./create-member.ts";
export { createPartner } from "./create-partner.ts";
export {
  type CardInDanger,
  countDay,
  type DayTask,
  listDay,
  type StaleOpportunity,
} from "./day/day-queries.ts";
export { deleteStage, stageDeletion } from "./delete-stage.ts";
export { newEnrollmentCode, normaliseEnrollmentCode } from "./domain/enrollment-code.ts";
export { type OpportunityStatus, opportunityStatuses } from "./domain/opportunity-moves.ts";
export { siteDomainOf } from "./domain/site-domain.ts";
export { daysInStage } from "./domain/staleness.ts";
export { findTaxIdProblem, normaliseTaxId, optionalTaxIdInput, taxIdIn } from "./domain/tax-id.ts";
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
export { findSameCard, type SameCard } from "./partner-store.ts";
export {
  memberChanged,
  opportunityAssigned,
  opportunityMoved,
  opportunityOpened,
} from "./recruitment-events.ts";
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
