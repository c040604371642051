import { bonusAccrued, bonusReversed } from "@tributary/bonuses";
import {
  invitationCreated,
  passwordResetRequested,
  signUpRequested,
  vendorZoneChanged,
} from "@tributary/identity";
import { importRequested, salesImported } from "@tributary/integrations";
import { leadMoved, leadSubmitted, saleRecorded, saleRefunded } from "@tributary/leads";
import {
  attemptFailed,
  courseAssigned,
  courseCompleted,
  courseGranted,
  coursePublished,
  courseStarted,
  lessonMoved,
  quizAnswered,
} from "@tributary/learning";
import { programChanged } from "@tributary/programs";
import { itemsMade, keepingChanged } from "@tributary/recirculation";
import {
  activityChanged,
  applicationApproved,
  applicationRejected,
  applicationReopened,
  applicationRepeated,
  applicationSubmitted,
  contractDeclined,
  contractSent,
  contractSigned,
  memberChanged,
  opportunityAssigned,
  opportunityMoved,
  opportunityOpened,
  partnerAssigned,
  partnerClaimed,
  partnerReleased,
  partnerReleaseNear,
} from "@tributary/recruitment";
import { expect, it } from "vitest";
import { handlers } from "./registry.ts";

const expected: Record<string, readonly string[]> = {
  [invitationCreated.name]: ["identity.mail-invitation"],
  [passwordResetRequested.name]: ["identity.mail-password-reset"],
  [signUpRequested.name]: ["identity.mail-sign-up"],
  [applicationSubmitted.name]: ["recruitment.mail-application-new", "recruitment.mail-application-received"],
  [applicationRepeated.name]: ["recruitment.mail-application-again"],
  [applicationApproved.name]: ["recruitment.mail-application-approved"],
  [applicationRejected.name]: ["recruitment.mail-application-rejected"],
  [applicationReopened.name]: ["recruitment.drop-refusal-mail"],
  [contractSent.name]: ["recruitment.mail-contract-to-sign"],
  [contractSigned.name]: ["recruitment.mail-contract-signed"],
  [contractDeclined.name]: ["recruitment.mail-contract-declined"],
  [leadSubmitted.name]: ["analytics.count-submitted-lead", "leads.mail-lead-received"],
  [leadMoved.name]: [
    "analytics.count-moved-lead",
    "leaderboards.score-accepted-leads",
    "leads.mail-lead-moved",
    "recruitment.count-lead-move",
  ],
  [activityChanged.name]: ["recruitment.count-activity"],
  [opportunityOpened.name]: ["recruitment.count-opened", "recruitment.count-opening"],
  [opportunityMoved.name]: ["recruitment.count-moved", "recruitment.count-stage-move"],
  [opportunityAssigned.name]: ["recruitment.count-assigned"],
  [programChanged.name]: ["leaderboards.rebuild-boards-of-program", "recruitment.recount-funnel"],
  [itemsMade.name]: ["recirculation.seed-from-course"],
  [keepingChanged.name]: ["recirculation.rebuild-program"],
  [partnerClaimed.name]: ["recruitment.count-for-claimant"],
  [partnerAssigned.name]: ["recruitment.count-for-assignee"],
  [partnerReleaseNear.name]: ["recruitment.mail-release-near"],
  [partnerReleased.name]: ["recruitment.mail-released"],
  [saleRecorded.name]: ["analytics.count-sale", "bonuses.accrue-bonus", "segmentation.count-sale-of-client"],
  [saleRefunded.name]: [
    "analytics.count-refund",
    "bonuses.reverse-bonus",
    "segmentation.count-refund-of-client",
  ],
  [bonusAccrued.name]: ["leaderboards.score-accrued-bonus"],
  [bonusReversed.name]: ["leaderboards.score-reversed-bonus"],
  [courseGranted.name]: ["learning.assign-granted-course"],
  [coursePublished.name]: ["learning.assign-published-course"],
  [courseAssigned.name]: ["learning.count-assigned", "learning.mail-course-assigned"],
  [courseStarted.name]: ["learning.count-started"],
  [courseCompleted.name]: ["learning.count-completed", "learning.mail-certificate"],
  [attemptFailed.name]: ["learning.count-failed"],
  [lessonMoved.name]: ["learning.count-lesson"],
  [quizAnswered.name]: ["learning.count-answer", "recirculation.seed-from-quiz"],
  [memberChanged.name]: ["leaderboards.rename-on-boards"],
  [importRequested.name]: ["integrations.work-on-import"],
  [vendorZoneChanged.name]: ["analytics.recount-days", "learning.recount-days"],
  [salesImported.name]: ["leaderboards.rebuild-boards"],
};

it("gives every event its handlers", () => {
  const events = [...new Set(handlers.map(({ event }) => event.name))];
  const namesOf = (event: string) =>
    handlers.filter((handler) => handler.event.name === event).map(({ name }) => name);
  const names = events.map((event) => [event, namesOf(event).sort()]);
  expect(Object.fromEntries(names)).toEqual(expected);
});

it("names each handler once, in a form that can stand in the id of a job", () => {
  const names = handlers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
});
