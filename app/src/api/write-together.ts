import { type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type Clock, gatherBy, type Result } from "@tributary/kernel";
import type { Runtime } from "../http/runtime.ts";

/** The most writes of one transaction: more would save nothing and make the first wait for the last. */
const most = 64;

/** Does what several requests ask for in one transaction; an outcome for each, and nothing is left of a failed one. */
export type HandleMany<Input, Reply> = (
  tx: TenantTx,
  inputs: readonly Input[],
  clock: Clock,
) => Promise<Result<Reply>[]>;

/**
 * Writes that come at the same moment with the same key share one transaction, and each is answered after its commit:
 * beginning, committing and asking the database once for many is most of what a machine's write costs. Keys never
 * meet, so neither do vendors. When the database refuses the whole, each is written again in a transaction of its own.
 */
export function writeTogether<Input, Reply>(
  { database, clock }: Runtime,
  handleMany: HandleMany<Input, Reply>,
): (scope: TenantScope, input: Input) => Promise<Result<Reply>> {
  const write = gatherBy<{ scope: TenantScope; input: Input }, Result<Reply>>({
    keyOf: ({ scope }) => `${scope.vendor.id} ${scope.actor.kind} ${scope.actor.id}`,
    most,
    run: (writes) => {
      const scope = (writes[0] as { scope: TenantScope }).scope;
      const inputs = writes.map(({ input }) => input);
      return withTenant(database, scope, (tx) => handleMany(tx, inputs, clock));
    },
  });
  return (scope, input) => write({ scope, input });
}
