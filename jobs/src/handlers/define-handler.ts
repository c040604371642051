import {
  claimEvent,
  type Database,
  type EventDefinition,
  type PlatformTables,
  type TenantTx,
  withTenant,
} from "@tributary/db";
import type { FileStore } from "@tributary/files";
import { scopeForJob } from "@tributary/identity";
import type { Clock } from "@tributary/kernel";
import type { Transaction } from "kysely";
import { z } from "zod";

/** What handlers work with. */
export interface HandlerDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
}

/** What a job of a handler carries. */
export const eventJob = z.object({ eventId: z.uuid(), vendorId: z.uuid().nullable(), payload: z.unknown() });

/** A job of a handler. */
export type EventJob = z.output<typeof eventJob>;

/** Something that is done when an event has happened, once for each event. */
export interface Handler {
  /** Unique, `<slice>.<what it does>`; part of the keys of its effects, so it never changes. */
  readonly name: string;
  readonly event: EventDefinition;
  readonly queue: "events" | "tasks";
  /** Does it, or nothing when it was done before. Throws to be run again. */
  readonly handle: (deps: HandlerDeps, job: EventJob, signal: AbortSignal) => Promise<void>;
}

interface Named<Definition extends EventDefinition> {
  readonly name: `${string}.${string}`;
  readonly event: Definition;
}

/** What every kind of handler is given of its event. */
interface Happened<Definition extends EventDefinition> {
  readonly payload: z.output<Definition["payload"]>;
  readonly eventId: string;
  readonly clock: Clock;
  /** For reads of platform tables through identity's doors. */
  readonly platform: Database["platform"];
}

/**
 * Defines a handler whose whole effect is one transaction inside the event's vendor. It must not reach outside of it:
 * then its effect happens once, whatever is repeated and whoever is killed.
 */
export function defineHandler<Definition extends EventDefinition>(
  spec: Named<Definition> & {
    run(happened: Happened<Definition> & { readonly tx: TenantTx }): Promise<void>;
  },
): Handler {
  return {
    name: spec.name,
    event: spec.event,
    queue: "events",
    handle: async ({ database, clock }, { eventId, vendorId, payload: carried }) => {
      const payload = readPayload(spec.event, carried);
      const scope = await scopeForJob(database, vendorOf(vendorId));
      await withTenant(database, scope, async (tx) => {
        if (!(await claimEvent(tx, spec.name, eventId))) return;
        await spec.run({ tx, payload, eventId, clock, platform: database.platform });
      });
    },
  };
}

/** As `defineHandler`, for an event that belongs to no vendor. */
export function definePlatformHandler<Definition extends EventDefinition>(
  spec: Named<Definition> & {
    run(happened: Happened<Definition> & { readonly trx: Transaction<PlatformTables> }): Promise<void>;
  },
): Handler {
  return {
    name: spec.name,
    event: spec.event,
    queue: "events",
    handle: async ({ database, clock }, { eventId, payload: carried }) => {
      const payload = readPayload(spec.event, carried);
      await database.platform.transaction().execute(async (trx) => {
        const claimed = await insertHandled(trx, spec.name, eventId);
        if (claimed) await spec.run({ trx, payload, eventId, clock, platform: database.platform });
      });
    },
  };
}

/**
 * Defines long work that cannot be one transaction. It keeps its own account of how far it is, goes on from there when
 * it is run again, and stops soon, by throwing, when the signal asks for it.
 */
export function defineTask<Definition extends EventDefinition>(
  spec: Named<Definition> & {
    run(
      deps: HandlerDeps,
      task: {
        readonly vendorId: string;
        readonly payload: z.output<Definition["payload"]>;
        readonly signal: AbortSignal;
      },
    ): Promise<void>;
  },
): Handler {
  return {
    name: spec.name,
    event: spec.event,
    queue: "tasks",
    handle: async (deps, { eventId, vendorId, payload }, signal) => {
      await spec.run(deps, {
        vendorId: vendorOf(vendorId),
        payload: readPayload(spec.event, payload),
        signal,
      });
      await insertHandled(deps.database.platform, spec.name, eventId);
    },
  };
}

async function insertHandled(db: Database["platform"], handler: string, eventId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("platform.handled_events")
    .values({ handler, event_id: eventId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function readPayload<Definition extends EventDefinition>(
  event: Definition,
  payload: unknown,
): z.output<Definition["payload"]> {
  return event.payload.parse(payload) as z.output<Definition["payload"]>;
}

function vendorOf(vendorId: string | null): string {
  if (vendorId === null) throw new Error("an event of a vendor came without its vendor");
  return vendorId;
}
