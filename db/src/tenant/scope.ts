import type { Transaction } from "kysely";
import type { TenantTables } from "../generated/tenant-tables.ts";

declare const minted: unique symbol;
declare const opened: unique symbol;

/** What of a vendor every use case may need, read once when the scope is minted. */
export interface ScopeVendor {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: "en" | "ru";
  readonly accentHue: number;
}

/** Who acts. The name is for traces that people read. */
export interface Actor {
  readonly kind: "user" | "member" | "api_key" | "job" | "public";
  readonly id: string | null;
  readonly name: string;
}

/** The member on whose behalf a scope acts inside one partner. */
export interface ScopeMember {
  readonly id: string;
  readonly partnerId: string;
  readonly level: "rep" | "group_head" | "department_head";
}

/** An API key as it was read: `state` names the version of its row and of its vendor's. */
export interface KeyState {
  readonly keyId: string;
  readonly state: string;
}

/** The content of a scope. */
export interface ScopeContent {
  readonly vendor: ScopeVendor;
  readonly actor: Actor;
  /** Set for a partner's people: only their partner's rows exist for them. Null for the vendor's people and jobs. */
  readonly member: ScopeMember | null;
  /** Set when the scope was minted from memory: entering it fails once the key or its vendor has changed. */
  readonly standsOn?: KeyState;
}

/**
 * The right to act inside one vendor, or inside one partner of it. Only `@tributary/identity` mints one: from a
 * session and a required permission, an API key, a signed link, or for a job.
 */
export interface TenantScope extends ScopeContent {
  readonly [minted]: true;
}

/** What is done once a transaction has committed. */
export type AfterCommit = "wake relay";

/**
 * A transaction inside a scope: the only way to the tenant tables. The database shows it the rows of the scope alone
 * and fills `vendor_id`, which cannot be written.
 */
export type TenantTx = Transaction<TenantTables> & {
  readonly [opened]: true;
  readonly scope: TenantScope;
  readonly afterCommit: Set<AfterCommit>;
};
