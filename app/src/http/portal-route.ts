import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type Person, type PortalPermission, scopeForMember } from "@tributary/identity";
import type { z } from "zod";
import { markBuilt } from "./built.ts";
import { type IntentMap, permissionsIn, runIntent } from "./intents.ts";
import { readIds, readSearch } from "./read-input.ts";
import { sendToSignIn, valueOrRefuse } from "./refuse.ts";
import { type ScopedRequest, scopedRequest } from "./scoped-request.ts";

/** What a loader of the portal says of itself. The right is required: there is no default. */
export interface PortalLoaderOptions<Search extends z.ZodType> {
  readonly permission: PortalPermission;
  readonly search?: Search;
}

/** A loader of `/p/:vendor/…`: lets in a partner's people, each to their own partner's rows. */
export function portalLoader<T, Search extends z.ZodType = z.ZodObject>(
  options: PortalLoaderOptions<Search>,
  load: (request: ScopedRequest<z.output<Search>>) => Promise<T>,
): (args: LoaderFunctionArgs) => Promise<T> {
  const loader = async (args: LoaderFunctionArgs): Promise<T> =>
    load(await admit(args, options.permission, options.search));
  return markBuilt(loader, { door: "portal", permissions: [options.permission] });
}

/** An action of `/p/:vendor/…`: one or several intents, each with its right and its form. */
export function portalAction(
  intents: IntentMap<PortalPermission>,
): (args: ActionFunctionArgs) => Promise<Response | object> {
  const action = (args: ActionFunctionArgs): Promise<Response | object> =>
    runIntent(args, intents, (permission) => admit(args, permission, undefined));
  return markBuilt(action, { door: "portal", permissions: permissionsIn(intents) });
}

async function admit<Search extends z.ZodType>(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  permission: PortalPermission,
  search: Search | undefined,
): Promise<ScopedRequest<z.output<Search>>> {
  const { request, context } = args;
  const person: Person = (await context.person()) ?? sendToSignIn(request);
  const params = readIds(args);
  const scope = valueOrRefuse(scopeForMember(person, params.vendor ?? "", permission), context.requestId);
  return scopedRequest(context, { request, params, search: readSearch(request, search), person, scope });
}
