import { bonusAccrued, bonusReversed } from "@tributary/bonuses";
import { boardMetrics, refreshScore } from "@tributary/leaderboards";
import { leadMoved } from "@tributary/leads";
import { memberChanged } from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/** A lead that is accepted, or accepted no more, counts on the board of accepted leads. */
export const scoreAcceptedLeads = defineHandler({
  name: "leaderboards.score-accepted-leads",
  event: leadMoved,
  run: async ({ tx, payload }) => {
    if (payload.member_id) await refreshScore(tx, { metric: "accepted_leads", memberId: payload.member_id });
  },
});

/** A bonus counts on the board of bonuses. */
export const scoreAccruedBonus = defineHandler({
  name: "leaderboards.score-accrued-bonus",
  event: bonusAccrued,
  run: ({ tx, payload }) => refreshScore(tx, { metric: "bonuses", memberId: payload.member_id }),
});

/** A bonus that was taken back counts no more. */
export const scoreReversedBonus = defineHandler({
  name: "leaderboards.score-reversed-bonus",
  event: bonusReversed,
  run: ({ tx, payload }) => refreshScore(tx, { metric: "bonuses", memberId: payload.member_id }),
});

/** The names that stand on the boards follow those on the cards. */
export const renameOnBoards = defineHandler({
  name: "leaderboards.rename-on-boards",
  event: memberChanged,
  run: async ({ tx, payload }) => {
    for (const metric of boardMetrics) await refreshScore(tx, { metric, memberId: payload.member_id });
  },
});
