import {
  countMovedLead,
  countRefund,
  countSale,
  countSubmittedLead,
  recountDays,
} from "../analytics/refresh-days.ts";
import { accrueBonus, reverseBonus } from "../bonuses/settle-bonuses.ts";
import { mailInvitation, mailPasswordReset, mailSignUp } from "../identity/mail-links.ts";
import { workOnImport } from "../integrations/work-on-import.ts";
import { rebuildBoards, rebuildBoardsOfProgram } from "../leaderboards/rebuild-boards.ts";
import {
  renameOnBoards,
  scoreAcceptedLeads,
  scoreAccruedBonus,
  scoreReversedBonus,
} from "../leaderboards/refresh-scores.ts";
import { mailLeadMoved } from "../leads/mail-lead-moved.ts";
import { mailLeadReceived } from "../leads/mail-lead-received.ts";
import { assignGrantedCourse, assignPublishedCourse } from "../learning/assign-courses.ts";
import {
  countAnswer,
  countCompleted,
  countCourseAssigned,
  countFailed,
  countLesson,
  countStarted,
  recountLearningDays,
} from "../learning/count-learning.ts";
import { mailCertificate, mailCourseAssigned } from "../learning/mail-learners.ts";
import { rebuildProgram, seedFromCourse, seedFromQuiz } from "../recirculation/seed-memories.ts";
import {
  countActivity,
  countForAssignee,
  countForClaimant,
  countLeadMove,
  countOpening,
  countStageMove,
} from "../recruitment/count-activity.ts";
import { countAssigned, countMoved, countOpened, recountFunnel } from "../recruitment/count-funnel.ts";
import {
  dropRefusalMail,
  mailApplicationAgain,
  mailApplicationApproved,
  mailApplicationNew,
  mailApplicationReceived,
  mailApplicationRejected,
} from "../recruitment/mail-applications.ts";
import { mailReleased, mailReleaseNear } from "../recruitment/mail-card.ts";
import {
  mailContractDeclined,
  mailContractSigned,
  mailContractToSign,
} from "../recruitment/mail-contracts.ts";
import { countRefundOfClient, countSaleOfClient } from "../segmentation/refresh-clients.ts";
import type { Handler } from "./define-handler.ts";

/** Everything that is done when something has happened. */
export const handlers: readonly Handler[] = [
  mailInvitation,
  mailPasswordReset,
  mailSignUp,
  mailApplicationReceived,
  mailApplicationAgain,
  mailApplicationNew,
  mailApplicationApproved,
  mailApplicationRejected,
  dropRefusalMail,
  mailContractToSign,
  mailContractSigned,
  mailContractDeclined,
  mailLeadReceived,
  mailLeadMoved,
  accrueBonus,
  reverseBonus,
  scoreAcceptedLeads,
  scoreAccruedBonus,
  scoreReversedBonus,
  renameOnBoards,
  rebuildBoards,
  rebuildBoardsOfProgram,
  countSubmittedLead,
  countMovedLead,
  countSale,
  countRefund,
  recountDays,
  countSaleOfClient,
  countRefundOfClient,
  seedFromQuiz,
  seedFromCourse,
  rebuildProgram,
  countOpened,
  countMoved,
  countAssigned,
  recountFunnel,
  workOnImport,
  countActivity,
  countOpening,
  countStageMove,
  countLeadMove,
  countForClaimant,
  countForAssignee,
  mailReleaseNear,
  mailReleased,
  assignGrantedCourse,
  assignPublishedCourse,
  mailCourseAssigned,
  mailCertificate,
  countCourseAssigned,
  countStarted,
  countCompleted,
  countFailed,
  countLesson,
  countAnswer,
  recountLearningDays,
];
