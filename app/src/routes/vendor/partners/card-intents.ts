import { optionalIdInput } from "@tributary/kernel/input";
import { assignCard, claimCard, giveUpCard } from "@tributary/recruitment";
import { z } from "zod";
import { type Intent, intent } from "../../../http/intents.ts";

/** What an action answers when a card changed hands. */
export interface CardAnswer {
  readonly card: "claimed" | "givenUp" | "assigned";
}

/** Who has a card: taken, given up, given. */
export const cardIntents = {
  claimCard: intent({
    permission: "partner.claim",
    form: z.object({}),
    run: ({ within, clock, params: { partnerId = "" } }) =>
      within((tx) => claimCard(tx, { partnerId }, clock)),
    done: (): CardAnswer => ({ card: "claimed" }),
  }),
  giveUpCard: intent({
    permission: "partner.claim",
    form: z.object({}),
    run: ({ within, clock, params: { partnerId = "" } }) =>
      within((tx) => giveUpCard(tx, { partnerId }, clock)),
    done: (): CardAnswer => ({ card: "givenUp" }),
  }),
  assignCard: intent({
    permission: "partner.assign",
    form: z.object({ userId: optionalIdInput, seenUserId: optionalIdInput }),
    run: ({ within, clock, params: { partnerId = "" } }, form) =>
      within((tx) => assignCard(tx, { partnerId, ...form }, clock)),
    done: (): CardAnswer => ({ card: "assigned" }),
  }),
} satisfies Record<string, Intent<"partner.claim" | "partner.assign">>;
