import { invalid, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import {
  assignInput,
  assignOpportunities,
  type CardTexts,
  type ChangedOpportunities,
  type MovedOpportunity,
  manyStageMovesInput,
  moveOpportunities,
  moveOpportunity,
  refusalInput,
  refuseOpportunity,
  reopenOpportunity,
} from "@tributary/recruitment";
import { z } from "zod";
import { type Intent, intent } from "../../../http/intents.ts";
import type { ManyAnswer, MoveAnswer } from "./move-answer.ts";

const seenVersion = z
  .number()
  .int()
  .positive()
  .nullish()
  .transform((version) => version ?? null);
const text = z.string().max(250, "too_long").optional();

/** What a stage may ask for, as it is typed; the slice reads it by the rules of the card. */
const cardTexts = {
  ...{ taxId: text, country: text, region: text, site: text, activityCode: text },
  ...{ legalForm: text, sizeBand: text, email: text, phone: text },
};

/** What the board, the list and the record do with negotiations; a form names it as its intent. */
export const moveIntents = {
  move: intent({
    permission: "opportunity.work",
    form: z.object({ opportunityId: idInput, toStageId: idInput, seenVersion, ...cardTexts }),
    run: ({ within, clock }, { opportunityId, toStageId, seenVersion: seen, ...card }) =>
      within((tx) =>
        moveOpportunity(tx, { opportunityId, toStageId, seenVersion: seen, card: givenOf(card) }, clock),
      ),
    done: (moved): MoveAnswer => answerOf("move", moved),
  }),
  refuse: intent({
    permission: "opportunity.work",
    form: refusalInput.extend({ seenVersion }),
    run: ({ within, clock }, form) => within((tx) => refuseOpportunity(tx, form, clock)),
    done: (moved): MoveAnswer => answerOf("refuse", moved),
  }),
  reopen: intent({
    permission: "opportunity.work",
    form: z.object({ opportunityId: idInput, seenVersion }),
    run: ({ within, clock }, form) => within((tx) => reopenOpportunity(tx, form, clock)),
    done: (moved): MoveAnswer => answerOf("reopen", moved),
  }),
  moveMany: intent({
    permission: "opportunity.work",
    form: manyStageMovesInput,
    run: ({ within, clock }, form) => within((tx) => moveOpportunities(tx, form, clock)),
    done: (changed): ManyAnswer => manyOf("moveMany", changed),
  }),
  assignMany: intent({
    permission: "opportunity.work",
    form: assignInput,
    run: ({ within }, form) => within((tx) => assignOpportunities(tx, form)),
    done: (changed): ManyAnswer => manyOf("assignMany", changed),
  }),
  // Takes back what was done with many: each goes where it was.
  restoreMany: intent({
    permission: "opportunity.work",
    form: z.object({ what: z.enum(["moveMany", "assignMany"]), pairs: z.array(z.string().max(80)).max(200) }),
    run: ({ within, clock }, { what, pairs }): Promise<Result<ChangedOpportunities>> =>
      within(async (tx) => {
        const changed: ChangedOpportunities["changed"][number][] = [];
        for (const [before, ids] of groupsOf(pairs)) {
          const done =
            what === "assignMany"
              ? await assignOpportunities(tx, { opportunityIds: ids, managerUserId: before })
              : before === null
                ? { ok: false as const, error: invalid("pairs", "unknown") }
                : await moveOpportunities(tx, { opportunityIds: ids, toStageId: before }, clock);
          if (!done.ok) return done;
          changed.push(...done.value.changed);
        }
        return { ok: true, value: { changed, left: 0, lacking: 0 } };
      }),
    done: ({ changed }) => ({ restored: changed.length }),
  }),
} satisfies Record<string, Intent<"opportunity.work">>;

/** Rows by where they were before: `id:before` each, nothing behind the colon for nobody. */
function groupsOf(pairs: readonly string[]): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const pair of pairs) {
    const [id = "", before = ""] = pair.split(":");
    if (!idInput.safeParse(id).success || (before && !idInput.safeParse(before).success)) continue;
    groups.set(before || null, [...(groups.get(before || null) ?? []), id]);
  }
  return groups;
}

function givenOf(card: Readonly<Record<string, string | undefined>>): CardTexts {
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined)) as CardTexts;
}

function answerOf(done: MoveAnswer["done"], moved: MovedOpportunity): MoveAnswer {
  const { id, version, stageId, fromStageId, repeated } = moved;
  return { done, opportunityId: id, version, stageId, fromStageId, repeated };
}

function manyOf(done: ManyAnswer["done"], { changed, left, lacking }: ChangedOpportunities): ManyAnswer {
  return { done, count: changed.length, left, lacking, before: changed };
}
