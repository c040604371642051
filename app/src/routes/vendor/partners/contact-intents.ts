import { redirect } from "@remix-run/node";
import { idInput, optionalIdInput } from "@tributary/kernel/input";
import { addContact, changeContact, contactInput, removeContact } from "@tributary/recruitment";
import { z } from "zod";
import { type Intent, intent } from "../../../http/intents.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";

const permission = "partner.update";

/** People at a partner whom one talks to: written, changed, taken off, put back. */
export const contactIntents = {
  addContact: intent({
    permission,
    form: contactInput.extend({ id: optionalIdInput }),
    run: ({ within, clock, params: { partnerId = "" } }, form) =>
      within((tx) => addContact(tx, { ...form, partnerId }, clock)),
    done: (_, request) => toPeople(request),
  }),
  changeContact: intent({
    permission,
    form: contactInput.extend({ contactId: idInput }),
    run: ({ within }, form) => within((tx) => changeContact(tx, form)),
    done: (_, request) => toPeople(request),
  }),
  removeContact: intent({
    permission,
    form: z.object({ contactId: idInput }),
    run: ({ within }, { contactId }) => within((tx) => removeContact(tx, contactId)),
    done: (removed) => ({ removed }),
  }),
} satisfies Record<string, Intent<"partner.update">>;

function toPeople({ scope, params }: ScopedRequest<unknown>): Response {
  return redirect(`/v/${scope.vendor.slug}/partners/${params.partnerId}?tab=people`);
}
