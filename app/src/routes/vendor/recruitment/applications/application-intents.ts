import {
  approveApplication,
  approveInput,
  rejectApplication,
  rejectInput,
  reopenApplication,
  reopenInput,
  takeApplication,
  takeInput,
} from "@tributary/recruitment";
import { intent } from "../../../../http/intents.ts";

const permission = "application.decide";

/** What can be done with an application. The answer names the deed, for its confirmation. */
export const applicationIntents = {
  take: intent({
    permission,
    form: takeInput,
    run: ({ within, clock }, form) => within((tx) => takeApplication(tx, form, clock)),
    done: () => ({ done: "taken" }),
  }),
  approve: intent({
    permission,
    form: approveInput,
    run: ({ within, clock }, form) => within((tx) => approveApplication(tx, form, clock)),
    done: () => ({ done: "approved" }),
  }),
  reject: intent({
    permission,
    form: rejectInput,
    run: ({ within, clock }, form) => within((tx) => rejectApplication(tx, form, clock)),
    done: ({ version }) => ({ done: "rejected", version }),
  }),
  reopen: intent({
    permission,
    form: reopenInput,
    run: ({ within, clock }, form) => within((tx) => reopenApplication(tx, form, clock)),
    done: () => ({ done: "reopened" }),
  }),
};
