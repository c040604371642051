import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { scopeForPublicPage } from "@tributary/identity";
import { markBuilt } from "./built.ts";
import { type OpenScopedRequest, openScopedRequest } from "./open-scoped-request.ts";
import { readForm } from "./read-form.ts";
import { readIds } from "./read-input.ts";
import { refuseMissing } from "./refuse.ts";

/** A loader of a page that a vendor (`:vendor` in the URL) shows to everybody. An unknown vendor is a missing page. */
export function programPageLoader<T>(
  load: (request: OpenScopedRequest) => Promise<T>,
): (args: LoaderFunctionArgs) => Promise<T> {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => load(await admit(args));
  return markBuilt(loader, { door: "program-page", permissions: [] });
}

/** An action of such a page: what strangers may send. The form comes as it was sent. */
export function programPageAction<T>(
  act: (request: OpenScopedRequest, formData: FormData) => Promise<T>,
): (args: ActionFunctionArgs) => Promise<T> {
  const action = async (args: ActionFunctionArgs): Promise<T> => {
    const admitted = await admit(args);
    return act(admitted, await readForm(args.request, args.context.requestId));
  };
  return markBuilt(action, { door: "program-page", permissions: [] });
}

async function admit(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<OpenScopedRequest> {
  const { request, context } = args;
  const params = readIds(args);
  const scope = await scopeForPublicPage(context.runtime.database, params.vendor ?? "");
  if (!scope) refuseMissing("page", context.requestId);
  return openScopedRequest(context, { request, params, scope });
}
