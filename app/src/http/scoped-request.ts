import type { TenantScope } from "@tributary/db";
import type { Person } from "@tributary/identity";
import { type OpenScopedRequest, openScopedRequest } from "./open-scoped-request.ts";
import type { RequestContext } from "./request-context.ts";
import type { Runtime } from "./runtime.ts";

/** What a loader or action inside a vendor is given once its door has let a person in. */
export interface ScopedRequest<Search> extends OpenScopedRequest {
  readonly search: Search;
  readonly person: Person;
  readonly runtime: Runtime;
}

/** Puts together what a scoped loader or action is given. */
export function scopedRequest<Search>(
  context: RequestContext,
  {
    search,
    person,
    ...facts
  }: {
    request: Request;
    params: Record<string, string>;
    search: Search;
    person: Person;
    scope: TenantScope;
  },
): ScopedRequest<Search> {
  return { ...openScopedRequest(context, facts), search, person, runtime: context.runtime };
}
