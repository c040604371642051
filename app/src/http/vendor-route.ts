import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type Person, scopeForStaff, type WorkspacePermission } from "@tributary/identity";
import type { z } from "zod";
import { markBuilt } from "./built.ts";
import { type IntentMap, permissionsIn, runIntent } from "./intents.ts";
import { readIds, readSearch } from "./read-input.ts";
import { sendToSignIn, valueOrRefuse } from "./refuse.ts";
import { type ScopedRequest, scopedRequest } from "./scoped-request.ts";

/** What a loader of the workspace says of itself. The right is required: there is no default. */
export interface VendorLoaderOptions<Search extends z.ZodType> {
  readonly permission: WorkspacePermission;
  readonly search?: Search;
}

/** A loader of `/v/:vendor/…`: lets in the vendor's own people who have the right, and nobody else. */
export function vendorLoader<T, Search extends z.ZodType = z.ZodObject>(
  options: VendorLoaderOptions<Search>,
  load: (request: ScopedRequest<z.output<Search>>) => Promise<T>,
): (args: LoaderFunctionArgs) => Promise<T> {
  const loader = async (args: LoaderFunctionArgs): Promise<T> =>
    load(await admit(args, options.permission, options.search));
  return markBuilt(loader, { door: "vendor", permissions: [options.permission] });
}

/** An action of `/v/:vendor/…`: one or several intents, each with its right and its form. */
export function vendorAction(
  intents: IntentMap<WorkspacePermission>,
): (args: ActionFunctionArgs) => Promise<Response | object> {
  const action = (args: ActionFunctionArgs): Promise<Response | object> =>
    runIntent(args, intents, (permission) => admit(args, permission, undefined));
  return markBuilt(action, { door: "vendor", permissions: permissionsIn(intents) });
}

async function admit<Search extends z.ZodType>(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  permission: WorkspacePermission,
  search: Search | undefined,
): Promise<ScopedRequest<z.output<Search>>> {
  const { request, context } = args;
  const person: Person = (await context.person()) ?? sendToSignIn(request);
  const params = readIds(args);
  const scope = valueOrRefuse(scopeForStaff(person, params.vendor ?? "", permission), context.requestId);
  return scopedRequest(context, { request, params, search: readSearch(request, search), person, scope });
}
