import { programChanged } from "@tributary/programs";
import {
  opportunityAssigned,
  opportunityMoved,
  opportunityOpened,
  rebuildFunnel,
  refreshFunnel,
} from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/** The month in which a negotiation was opened, when it is. */
export const countOpened = defineHandler({
  name: "recruitment.count-opened",
  event: opportunityOpened,
  run: ({ tx, payload }) => refreshFunnel(tx, payload.opportunity_id),
});

/** The same month, with each of its moves. */
export const countMoved = defineHandler({
  name: "recruitment.count-moved",
  event: opportunityMoved,
  run: ({ tx, payload }) => refreshFunnel(tx, payload.opportunity_id),
});

/** The same month, when somebody else leads it. */
export const countAssigned = defineHandler({
  name: "recruitment.count-assigned",
  event: opportunityAssigned,
  run: ({ tx, payload }) => refreshFunnel(tx, payload.opportunity_id),
});

/** The whole funnel of a program whose stages, or days, are others than before. */
export const recountFunnel = defineHandler({
  name: "recruitment.recount-funnel",
  event: programChanged,
  run: ({ tx, payload }) => rebuildFunnel(tx, payload.program_id),
});
