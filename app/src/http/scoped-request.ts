import { type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import type { Person } from "@tributary/identity";
import type { Clock } from "@tributary/kernel";
import type { RequestContext } from "./request-context.ts";
import type { Runtime } from "./runtime.ts";

/** What a loader or action inside a vendor is given once its door has let it in. */
export interface ScopedRequest<Search> {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Search;
  readonly person: Person;
  readonly scope: TenantScope;
  readonly runtime: Runtime;
  readonly clock: Clock;
  readonly requestId: string;
  /** Runs reads or a use case in one transaction of the scope; a failed result rolls back. */
  within<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
}

/** Puts together what a scoped loader or action is given. */
export function scopedRequest<Search>(
  context: RequestContext,
  facts: {
    request: Request;
    params: Record<string, string>;
    search: Search;
    person: Person;
    scope: TenantScope;
  },
): ScopedRequest<Search> {
  const { runtime, requestId } = context;
  return {
    ...facts,
    runtime,
    requestId,
    clock: runtime.clock,
    within: (work) => withTenant(runtime.database, facts.scope, work),
  };
}
