import type { ScopeContent, TenantScope } from "./scope.ts";

/** Mints a scope. Importable by `@tributary/identity` alone; the import rules of the repository see to it. */
export function mintTenantScope(content: ScopeContent): TenantScope {
  return Object.freeze({ ...content }) as TenantScope;
}
