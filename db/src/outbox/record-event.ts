import { newId } from "@tributary/kernel";
import { sql, type Transaction } from "kysely";
import type { z } from "zod";
import type { PlatformTables } from "../generated/platform-tables.ts";
import type { TenantTx } from "../tenant/scope.ts";

/** The definition of an event: its name in the past tense and what it carries. Ids and codes only, no personal data. */
export interface EventDefinition<Name extends string = string, Payload extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly payload: Payload;
}

/** Defines an event of a slice. */
export function defineEvent<Name extends `${string}.${string}`, Payload extends z.ZodType>(
  name: Name,
  payload: Payload,
): EventDefinition<Name, Payload> {
  return { name, payload };
}

/**
 * Writes an event in the transaction that made it true. It becomes jobs only if that transaction commits.
 * Gives the event's id.
 */
export async function recordEvent<Definition extends EventDefinition>(
  tx: TenantTx,
  event: Definition,
  payload: z.input<Definition["payload"]>,
): Promise<string> {
  const [id] = await recordEvents(tx, event, [payload]);
  return id as string;
}

/** As `recordEvent`, for many of one kind in one statement. */
export async function recordEvents<Definition extends EventDefinition>(
  tx: TenantTx,
  event: Definition,
  payloads: readonly z.input<Definition["payload"]>[],
): Promise<string[]> {
  if (payloads.length === 0) return [];
  const ids = payloads.map(() => newId());
  const bodies = payloads.map((payload) => JSON.stringify(event.payload.parse(payload)));
  await sql`
    insert into platform.outbox (id, vendor_id, name, payload)
    select id, ${tx.scope.vendor.id}::uuid, ${event.name}, payload::jsonb
    from unnest(${ids}::uuid[], ${bodies}::text[]) as waiting (id, payload)
  `.execute(tx);
  tx.afterCommit.add("wake relay");
  return ids;
}

/** As `recordEvent`, for what happens outside any vendor. The relay finds it when it next looks by itself, or is woken. */
export async function recordPlatformEvent<Definition extends EventDefinition>(
  trx: Transaction<PlatformTables>,
  event: Definition,
  payload: z.input<Definition["payload"]>,
): Promise<string> {
  const id = newId();
  const body = JSON.stringify(event.payload.parse(payload));
  await trx.insertInto("platform.outbox").values({ id, name: event.name, payload: body }).execute();
  return id;
}
