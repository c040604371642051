import { idInput } from "@tributary/kernel/input";
import {
  activityChanges,
  activityInput,
  changeActivity,
  completeActivity,
  deleteActivity,
  recordActivity,
  reopenActivity,
  restoreActivity,
  snoozeActivity,
  unsnoozeActivity,
} from "@tributary/recruitment";
import { z } from "zod";
import { type Intent, intent } from "../../../http/intents.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { rightsIn } from "../frame/rights.ts";

/** What an action answers when something was done with an activity. */
export interface ActivityAnswer {
  readonly done:
    | "added"
    | "changed"
    | "completed"
    | "reopened"
    | "snoozed"
    | "unsnoozed"
    | "deleted"
    | "restored";
  readonly activityId: string;
  /** When a task was due before it was put off. */
  readonly dueBefore?: string;
}

const one = z.object({ activityId: idInput });

function reachOf({ scope, person }: ScopedRequest<unknown>) {
  return { others: rightsIn(scope, person)("activity.moderate") };
}

/** What can be done with activities, on every page that shows them. */
export const activityIntents = {
  addActivity: intent({
    permission: "activity.write",
    form: activityInput,
    run: ({ within, person: { timeZone }, clock }, form) =>
      within((tx) => recordActivity(tx, { ...form, timeZone }, clock)),
    done: ({ id }): ActivityAnswer => ({ done: "added", activityId: id }),
  }),
  changeActivity: intent({
    permission: "activity.write",
    form: activityChanges,
    run: async (request, form) => {
      const { within, person, clock } = request;
      const { timeZone } = person;
      const changed = await within((tx) =>
        changeActivity(tx, { ...form, timeZone }, reachOf(request), clock),
      );
      return changed.ok ? { ok: true as const, value: form.activityId } : changed;
    },
    done: (activityId): ActivityAnswer => ({ done: "changed", activityId }),
  }),
  completeActivity: simple("completed", ({ within, clock }, form) =>
    within((tx) => completeActivity(tx, form, clock)),
  ),
  reopenActivity: simple("reopened", ({ within }, form) => within((tx) => reopenActivity(tx, form))),
  deleteActivity: simple("deleted", (request, form) =>
    request.within((tx) => deleteActivity(tx, form, reachOf(request), request.clock)),
  ),
  restoreActivity: simple("restored", (request, form) =>
    request.within((tx) => restoreActivity(tx, form, reachOf(request))),
  ),
  snoozeActivity: intent({
    permission: "activity.write",
    form: one,
    run: async ({ within, person: { timeZone }, clock }, { activityId }) => {
      const snoozed = await within((tx) => snoozeActivity(tx, { activityId, timeZone }, clock));
      return snoozed.ok ? { ok: true as const, value: { activityId, ...snoozed.value } } : snoozed;
    },
    done: ({ activityId, dueBefore }): ActivityAnswer => ({
      done: "snoozed",
      activityId,
      dueBefore: dueBefore.toISOString(),
    }),
  }),
  unsnoozeActivity: intent({
    permission: "activity.write",
    form: one.extend({ dueAt: z.iso.datetime("wrong_form") }),
    run: async ({ within }, { activityId, dueAt }) => {
      const back = await within((tx) => unsnoozeActivity(tx, { activityId, dueAt: new Date(dueAt) }));
      return back.ok ? { ok: true as const, value: activityId } : back;
    },
    done: (activityId): ActivityAnswer => ({ done: "unsnoozed", activityId }),
  }),
} satisfies Record<string, Intent<"activity.write">>;

type Run = (request: ScopedRequest<unknown>, form: z.output<typeof one>) => ReturnType<typeof reopenActivity>;

/** A deed that needs nothing but the activity. */
function simple(done: ActivityAnswer["done"], run: Run): Intent<"activity.write"> {
  return intent({
    permission: "activity.write",
    form: one,
    run: async (request, form) => {
      const result = await run(request, form);
      return result.ok ? { ok: true as const, value: form.activityId } : result;
    },
    done: (activityId): ActivityAnswer => ({ done, activityId }),
  });
}
