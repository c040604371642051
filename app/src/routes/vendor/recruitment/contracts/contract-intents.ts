import { redirect } from "@remix-run/node";
import {
  contractDeedInput,
  editContract,
  reviseContract,
  sendContract,
  sendInput,
  termsChange,
  voidContract,
} from "@tributary/recruitment";
import { intent } from "../../../../http/intents.ts";
import type { ScopedRequest } from "../../../../http/scoped-request.ts";

const permission = "contract.send";

/** What can be done with a contract. Done, the page comes back without its form and says so. */
export const contractIntents = {
  edit: intent({
    permission,
    form: termsChange,
    run: ({ within }, form) => within((tx) => editContract(tx, form)),
    done: (_, request) => back(request, "saved"),
  }),
  send: intent({
    permission,
    form: sendInput,
    run: ({ within, clock }, form) => within((tx) => sendContract(tx, form, clock)),
    done: (_, request) => back(request, "sent"),
  }),
  revise: intent({
    permission,
    form: contractDeedInput,
    run: ({ within }, form) => within((tx) => reviseContract(tx, form)),
    done: (_, request) => back(request, "revised"),
  }),
  void: intent({
    permission,
    form: contractDeedInput,
    run: ({ within }, form) => within((tx) => voidContract(tx, form)),
    done: (_, request) => back(request, "voided"),
  }),
};

function back({ scope, params }: ScopedRequest<unknown>, done: string): Response {
  return redirect(`/v/${scope.vendor.slug}/recruitment/contracts/${params.contractId}?done=${done}`);
}
