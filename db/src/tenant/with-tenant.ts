import type { Writable } from "node:stream";
import { isUuid } from "@tributary/kernel";
import { Kysely } from "kysely";
import type { PoolClient } from "pg";
import { clientDialect } from "../client-dialect.ts";
import type { Database } from "../database.ts";
import type { TenantTables } from "../generated/tenant-tables.ts";
import { isRetryable } from "../postgres-errors.ts";
import { lendConnection } from "./lend-connection.ts";
import type { AfterCommit, KeyState, TenantScope, TenantTx } from "./scope.ts";

const attempts = 3;

/**
 * Runs `work` in one transaction inside the scope. Commits what it gives back; rolls back when it throws and when
 * what it gives back is a failed `Result`. A deadlock or a lost serialisation is tried again, so `work` must have no
 * effect outside its transaction.
 */
export async function withTenant<T>(
  database: Database,
  scope: TenantScope,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(database, scope, work);
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error;
    }
  }
}

function runOnce<T>(database: Database, scope: TenantScope, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return lendConnection(database.pool, async (client) => {
    // Sent together with the first statement, without waiting for an answer between: the server takes them in order,
    // and what follows a scope that could not be entered fails, as no vendor is set.
    holdForOneWrite(client);
    const entered = client.query(`begin; ${enterScope(scope)}`);
    const tx = transactionOn(client, scope);
    const value = await settled(entered, work(tx));
    await client.query(failed(value) ? "rollback" : "commit");
    if (tx.afterCommit.has("wake relay") && !failed(value)) database.relay.wake();
    return value;
  });
}

/** What is asked of a connection until the turn of the loop ends leaves in one write: a system call less each time. */
function holdForOneWrite({ connection }: PoolClient & { connection?: { stream: Writable } }): void {
  connection?.stream.cork();
  process.nextTick(() => connection?.stream.uncork());
}

/** What the work came to, once nothing of it is under way: only then may the connection go to somebody else. */
async function settled<T>(entered: Promise<unknown>, work: Promise<T>): Promise<T> {
  const [opening, result] = await Promise.allSettled([entered, work]);
  if (opening.status === "rejected") throw opening.reason;
  if (result.status === "rejected") throw result.reason;
  return result.value;
}

/**
 * The statement that enters a scope; the settings live exactly as long as the transaction. It is plain text, so that
 * it goes in one round trip with `begin`: the ids are checked, as they stand in it. What a remembered scope stands on is
 * confirmed by the same statement, which raises, and so ends the transaction, once that has changed.
 */
export function enterScope({ vendor, member, standsOn }: TenantScope): string {
  const partnerId = member?.partnerId ?? "";
  if (!isUuid(vendor.id) || (partnerId !== "" && !isUuid(partnerId)))
    throw new Error("a scope holds ids only");
  const settings = `set_config('app.vendor', '${vendor.id}', true), set_config('app.partner', '${partnerId}', true)`;
  return `select ${settings}${standsOn ? `, ${confirmation(standsOn)}` : ""}`;
}

function confirmation({ keyId, state }: KeyState): string {
  if (!isUuid(keyId) || !/^\d+\.\d+$/.test(state)) throw new Error("a key's state holds numbers only");
  return `identity.confirm_api_key('${keyId}', '${state}')`;
}

/** The branded transaction on a connection whose scope was entered. */
export function transactionOn(client: PoolClient, scope: TenantScope): TenantTx {
  const kysely = new Kysely<TenantTables>({ dialect: clientDialect(client) });
  const afterCommit = new Set<AfterCommit>();
  // The brand has no value at run time: this is the one place that gives it.
  return Object.assign(kysely, { scope, afterCommit }) as unknown as TenantTx;
}

function failed(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}
