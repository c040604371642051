import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, type Result } from "@tributary/kernel";
import { idInput, lineInput, optionalLineInput } from "@tributary/kernel/input";
import { findLead, type MovedLead, manyMovesInput, moveLead, moveLeads, reasonCodes } from "@tributary/leads";
import { z } from "zod";
import { type Intent, intent } from "../../../http/intents.ts";
import { problemOfAmount, readTypedAmount } from "../../../http/read-typed-amount.ts";
import type { MoveAnswer, MoveManyAnswer } from "./move-answer.ts";

const seen = { leadId: idInput, seenVersion: z.number().int().positive() };
const why = { reasonCode: z.enum(reasonCodes, "required"), reasonComment: optionalLineInput(500) };

/** Moves of leads that the list and the record both offer; a form names its move as its intent. */
export const moveIntents = {
  accept: plainMove("accept", "accepted"),
  undo: plainMove("undo", "submitted"),
  reopen: intent({
    permission: "lead.move",
    form: z.object({ ...seen, to: z.enum(["submitted", "accepted"], "unknown") }),
    run: ({ within, clock }, form) => within((tx) => moveLead(tx, { ...form, reasonComment: null }, clock)),
    done: (lead): MoveAnswer => answerOf("reopen", lead),
  }),
  decline: reasonedMove("decline", "declined"),
  lose: reasonedMove("lose", "lost"),
  win: intent({
    permission: "lead.move",
    form: z.object({ ...seen, amount: lineInput(40) }),
    run: ({ within, clock }, form) => within((tx) => winLead(tx, form, clock)),
    done: (lead): MoveAnswer => answerOf("win", lead),
  }),
  acceptMany: manyMove("acceptMany", "accepted"),
  undoMany: manyMove("undoMany", "submitted"),
  declineMany: manyMove("declineMany", "declined"),
} satisfies Record<string, Intent<"lead.move">>;

function plainMove(name: "accept" | "undo", to: "accepted" | "submitted") {
  return intent({
    permission: "lead.move",
    form: z.object(seen),
    run: ({ within, clock }, form) =>
      within((tx) => moveLead(tx, { ...form, to, reasonComment: null }, clock)),
    done: (lead): MoveAnswer => answerOf(name, lead),
  });
}

function reasonedMove(name: "decline" | "lose", to: "declined" | "lost") {
  return intent({
    permission: "lead.move",
    form: z.object({ ...seen, ...why }),
    run: ({ within, clock }, form) => within((tx) => moveLead(tx, { ...form, to }, clock)),
    done: (lead): MoveAnswer => answerOf(name, lead),
  });
}

function manyMove(name: MoveManyAnswer["done"], to: "accepted" | "submitted" | "declined") {
  return intent({
    permission: "lead.move",
    form: manyMovesInput.omit({ to: true }).extend(to === "declined" ? why : {}),
    run: ({ within, clock }, form) => within((tx) => moveLeads(tx, { ...form, to }, clock)),
    done: ({ movedIds, left }): MoveManyAnswer => ({ done: name, leadIds: movedIds, left }),
  });
}

/** The amount is typed in the lead's own currency, which decides how many decimals it may have. */
async function winLead(
  tx: TenantTx,
  { amount, ...form }: { leadId: string; seenVersion: number; amount: string },
  clock: Clock,
): Promise<Result<MovedLead>> {
  const lead = await findLead(tx, form.leadId);
  if (!lead) return err(domainError("not_found", { noun: "lead" }));
  const amountMinor = readTypedAmount(amount, lead.currency);
  if (amountMinor === null) return err(invalid("amount", problemOfAmount(amount)));
  if (amountMinor <= 0) return err(invalid("amount", "amount_positive"));
  return moveLead(tx, { ...form, to: "won", amountMinor, reasonComment: null }, clock);
}

function answerOf(done: MoveAnswer["done"], { id, version, status }: MovedLead): MoveAnswer {
  return { done, leadId: id, version, status };
}
