import { type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import type { RequestContext } from "./request-context.ts";

/** What a loader or action is given inside a vendor that somebody without a session reached: there is no person. */
export interface OpenScopedRequest {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly scope: TenantScope;
  readonly context: RequestContext;
  readonly clock: Clock;
  readonly requestId: string;
  /** Runs reads or a use case in one transaction of the scope; a failed result rolls back. */
  within<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
}

/** Puts together what such a loader or action is given. */
export function openScopedRequest(
  context: RequestContext,
  facts: { request: Request; params: Record<string, string>; scope: TenantScope },
): OpenScopedRequest {
  const { runtime, requestId } = context;
  return {
    ...facts,
    context,
    requestId,
    clock: runtime.clock,
    within: (work) => withTenant(runtime.database, facts.scope, work),
  };
}
