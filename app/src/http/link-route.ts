import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readVendorLink, scopeForLink, type VendorLink, type VendorLinkPurpose } from "@tributary/identity";
import { domainError } from "@tributary/kernel";
import { markBuilt } from "./built.ts";
import { type OpenScopedRequest, openScopedRequest } from "./open-scoped-request.ts";
import { readForm } from "./read-form.ts";
import { readIds } from "./read-input.ts";
import { refuse } from "./refuse.ts";

/** What a page is given that was opened by a signed link of a mail: the link's vendor, and the row it names. */
export interface LinkRequest extends OpenScopedRequest {
  readonly link: VendorLink;
}

/**
 * A loader of a page with a `:token` of that purpose. It opens no session and must change nothing: mail scanners open
 * every link. A token that is not ours, or whose vendor is no more, is `link_expired`, never told apart.
 */
export function linkLoader<T>(
  { purpose }: { readonly purpose: VendorLinkPurpose },
  load: (request: LinkRequest) => Promise<T>,
): (args: LoaderFunctionArgs) => Promise<T> {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => load(await admit(args, purpose));
  return markBuilt(loader, { door: "link", permissions: [] });
}

/** An action of such a page: what a person does who pressed its button. The form comes as it was sent. */
export function linkAction<T>(
  { purpose }: { readonly purpose: VendorLinkPurpose },
  act: (request: LinkRequest, formData: FormData) => Promise<T>,
): (args: ActionFunctionArgs) => Promise<T> {
  const action = async (args: ActionFunctionArgs): Promise<T> => {
    const admitted = await admit(args, purpose);
    return act(admitted, await readForm(args.request, args.context.requestId));
  };
  return markBuilt(action, { door: "link", permissions: [] });
}

async function admit(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  purpose: VendorLinkPurpose,
): Promise<LinkRequest> {
  const { request, context } = args;
  const { database, env } = context.runtime;
  const params = readIds(args);
  const link = readVendorLink(env.APP_SECRET, purpose, params.token ?? "");
  const scope = link && (await scopeForLink(database, link));
  if (!link || !scope) refuse(domainError("link_expired", {}), context.requestId);
  return { ...openScopedRequest(context, { request, params, scope }), link };
}
