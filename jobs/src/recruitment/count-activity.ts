import type { TenantTx } from "@tributary/db";
import { lastLeadMove, leadMoved } from "@tributary/leads";
import {
  activityChanged,
  opportunityMoved,
  opportunityOpened,
  partnerAssigned,
  partnerClaimed,
  refreshLastActivity,
} from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

const refresh = (tx: TenantTx, partnerId: string): Promise<void> =>
  refreshLastActivity(tx, partnerId, lastLeadMove);

/** An activity that was written, done, or taken away. */
export const countActivity = defineHandler({
  name: "recruitment.count-activity",
  event: activityChanged,
  run: ({ tx, payload }) => refresh(tx, payload.partner_id),
});

/** A negotiation that was begun. */
export const countOpening = defineHandler({
  name: "recruitment.count-opening",
  event: opportunityOpened,
  run: ({ tx, payload }) => refresh(tx, payload.partner_id),
});

/** A move of an opportunity, which may have been its manager's. */
export const countStageMove = defineHandler({
  name: "recruitment.count-stage-move",
  event: opportunityMoved,
  run: ({ tx, payload }) => refresh(tx, payload.partner_id),
});

/** A move of a lead, which may have been its manager's. */
export const countLeadMove = defineHandler({
  name: "recruitment.count-lead-move",
  event: leadMoved,
  run: ({ tx, payload }) => refresh(tx, payload.partner_id),
});

/** Another manager, who may have done something for it before. */
export const countForClaimant = defineHandler({
  name: "recruitment.count-for-claimant",
  event: partnerClaimed,
  run: ({ tx, payload }) => refresh(tx, payload.partner_id),
});

/** As `countForClaimant`, for a card that was given to somebody. */
export const countForAssignee = defineHandler({
  name: "recruitment.count-for-assignee",
  event: partnerAssigned,
  run: ({ tx, payload }) => refresh(tx, payload.partner_id),
});
