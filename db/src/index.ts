export { type Database, type DatabaseOptions, openDatabase, type PlatformDb } from "./database.ts";
export type { PlatformTables } from "./generated/platform-tables.ts";
export type { TenantTables } from "./generated/tenant-tables.ts";
export { claimEvent } from "./outbox/claim-event.ts";
export {
  defineEvent,
  type EventDefinition,
  recordEvent,
  recordEvents,
  recordPlatformEvent,
} from "./outbox/record-event.ts";
export { outboxChannel } from "./outbox/wake-relay.ts";
export { openPool, type Pool } from "./pool.ts";
export { foreignKeyViolationOf, isScopeOutdated, uniqueViolationOf } from "./postgres-errors.ts";
export { readCounts } from "./tenant/read-counts.ts";
export { rollupLock } from "./tenant/rollup-lock.ts";
export type { Actor, KeyState, ScopeMember, ScopeVendor, TenantScope, TenantTx } from "./tenant/scope.ts";
export { type Founding, withFoundedVendor } from "./tenant/with-founded-vendor.ts";
export { withTenant } from "./tenant/with-tenant.ts";
