import type { Transaction } from "kysely";
import type { PlatformTables } from "../generated/platform-tables.ts";
import type { ScopeContent, TenantScope, TenantTx } from "./scope.ts";

/** Mints a scope. Importable by `@tributary/identity` alone; the import rules of the repository see to it. */
export function mintTenantScope(content: ScopeContent): TenantScope {
  return Object.freeze({ ...content }) as TenantScope;
}

/**
 * The platform tables inside a tenant's transaction, for what must happen together with it (a member's card gets its
 * person in the moment the invitation is used up). As narrow a door as minting: for `@tributary/identity` alone.
 */
export function platformIn(tx: TenantTx): Transaction<PlatformTables> {
  return tx as unknown as Transaction<PlatformTables>;
}
