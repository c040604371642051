import { defineEvent, type EventDefinition, recordEvents, withTenant } from "@tributary/db";
import { localFileStore } from "@tributary/files";
import { recordAudit } from "@tributary/identity";
import {
  defineHandler,
  dispatchEvents,
  firstTurn,
  type Handler,
  type JobQueue,
  type QueueBackend,
  type RelayDeps,
  reconcileEvents,
  runHandlers,
  waitingEvents,
} from "@tributary/jobs";
import { fixedClock } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";
import { emptyQueue, openTestQueue, queueKinds, redisUrlFor } from "./queue-at.ts";

const db = testDatabase();
const happened = defineEvent("test.happened", z.object({ thing: z.int() }));
const log = createLogger("test", "silent");
const minute = 60_000;
const longAgo = new Date(0);
/** No handler of these tests touches a file. */
const files = localFileStore("/nowhere");

/** Its effect is a line in the log of the vendor, which can be counted. */
function effect(name: `${string}.${string}`, event: EventDefinition = happened): Handler {
  return defineHandler({
    name,
    event,
    run: ({ tx, eventId }) => recordAudit(tx, { action: name, subjectKind: "event", subjectId: eventId }),
  });
}

const handlers = [effect("test.first"), effect("test.second")];
let vendor: TestVendor;

async function record(of: TestVendor, count: number): Promise<string[]> {
  const payloads = Array.from({ length: count }, (_, thing) => ({ thing }));
  return withTenant(db.database, of.scope, (tx) => recordEvents(tx, happened, payloads));
}

async function countEffects(action: string): Promise<number> {
  const { rows } = await db.superuser.query<{ n: number }>(
    "select count(*)::int as n from platform.audit_log where action = $1",
    [action],
  );
  return rows[0]?.n ?? 0;
}

async function countWaiting(): Promise<number> {
  const { rows } = await db.owner.query<{ n: number }>(
    "select count(*)::int as n from platform.outbox where dispatched_at is null",
  );
  return rows[0]?.n ?? 0;
}

beforeAll(async () => {
  vendor = await makeVendor(db.database);
});

it("finds whose turn it is from the index, however long the backlog", async () => {
  const many = await makeVendor(db.database);
  await db.owner.query(
    `insert into platform.outbox (id, vendor_id, name, payload)
    select platform.new_id(), case when n % 500 = 0 then $2::uuid else $1::uuid end, 'test.other', '{}'
    from generate_series(1, 20000) as n`,
    [many.id, vendor.id],
  );
  await db.owner.query("analyze platform.outbox");
  const { rows } = await sql<{ "QUERY PLAN": string }>`
    explain (analyze, timing off, summary off) ${waitingEvents(firstTurn)}`.execute(db.database.platform);
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("outbox_waiting");
  expect(plan).not.toMatch(/outbox_pkey|Seq Scan|Bitmap|Sort/);
  await db.superuser.query("truncate platform.outbox");
});

describe.each(queueKinds)("on %s", (kind) => {
  const redisUrl = redisUrlFor(kind, 1);
  let backend: QueueBackend;
  let queues: RelayDeps["queues"];
  let clock: ReturnType<typeof fixedClock>;
  let deps: RelayDeps;

  beforeAll(async () => {
    backend = openTestQueue(db, redisUrl);
    queues = { events: backend.openQueue("events"), tasks: backend.openQueue("tasks") };
    await Promise.all(Object.values(queues).map((queue: JobQueue) => queue.waitUntilReady()));
  });
  afterAll(async () => {
    await Promise.all(Object.values(queues).map((queue: JobQueue) => queue.close()));
    await backend.close();
  });
  beforeEach(async () => {
    await emptyQueue(db, redisUrl);
    await db.superuser.query("truncate platform.outbox, platform.handled_events, platform.audit_log");
    clock = fixedClock(new Date());
    deps = { database: db.database, queues, handlers, log, clock };
  });

  const later = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));

  /** Lets a worker do what is in the queue, until so many jobs were done. */
  async function work(jobs: number, by: readonly Handler[] = handlers): Promise<void> {
    let left = jobs;
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const runner = runHandlers(
      { database: db.database, clock, files },
      { handlers: by, log, signal: new AbortController().signal, onDone: () => {} },
    );
    const worker = backend.openWorker(
      "events",
      async (job) => {
        try {
          await runner(job);
        } finally {
          left -= 1;
          if (left === 0) finish();
        }
      },
      { concurrency: 4, lockMs: 30_000 },
    );
    await worker.waitUntilReady();
    const running = worker.run();
    await finished;
    await worker.close();
    await running;
  }

  it("carries each event to each of its handlers, once", async () => {
    await record(vendor, 30);
    expect(await dispatchEvents(deps, firstTurn)).toMatchObject({ events: 25 });
    expect(await dispatchEvents(deps, firstTurn)).toMatchObject({ events: 5 });
    expect(await dispatchEvents(deps, firstTurn)).toMatchObject({ events: 0 });
    await work(60);
    expect(await countEffects("test.first")).toBe(30);
    expect(await countEffects("test.second")).toBe(30);
  });

  it("has the effect once when it is killed after adding the jobs and before marking the event", async () => {
    await record(vendor, 1);
    await dispatchEvents(deps, firstTurn);
    await work(2);
    await db.owner.query("update platform.outbox set dispatched_at = null, handlers = '{}'");
    await dispatchEvents(deps, firstTurn);
    await work(2);
    expect(await countEffects("test.first")).toBe(1);
    expect(await countEffects("test.second")).toBe(1);
  });

  it("adds no job that is there already", async () => {
    await record(vendor, 1);
    await dispatchEvents(deps, firstTurn);
    await db.owner.query("update platform.outbox set dispatched_at = null");
    await dispatchEvents(deps, firstTurn);
    expect(await queues.events.getWaitingCount()).toBe(2);
  });

  it("shares the outbox between two relays", async () => {
    await record(vendor, 100);
    const other = { ...deps, database: db.database };
    while ((await countWaiting()) > 0) {
      await Promise.all([dispatchEvents(deps, firstTurn), dispatchEvents(other, firstTurn)]);
    }
    expect(await queues.events.getWaitingCount()).toBe(200);
  });

  it("lets vendors take turns", async () => {
    const others = await Promise.all([makeVendor(db.database), makeVendor(db.database)]);
    await record(vendor, 500);
    for (const other of others) await record(other, 1);
    await dispatchEvents(deps, firstTurn);
    const { rows } = await db.owner.query(
      "select distinct vendor_id from platform.outbox where dispatched_at is not null",
    );
    expect(rows).toHaveLength(3);
  });

  it("leaves events in the outbox while the queue is deep", async () => {
    await record(vendor, 800);
    let turn = firstTurn;
    for (let batches = 0; batches < 40; batches += 1) turn = (await dispatchEvents(deps, turn)).turn;
    expect(await queues.events.getWaitingCount()).toBeGreaterThan(1_000);
    expect(await countWaiting()).toBeGreaterThan(200);
  });

  it("marks what nobody listens to, and keeps what it cannot read for a release that can", async () => {
    const stranger = effect("test.stranger", defineEvent("test.happened", z.object({ other: z.string() })));
    await record(vendor, 1);
    await dispatchEvents({ ...deps, handlers: [] }, firstTurn);
    expect(await countWaiting()).toBe(0);
    await record(vendor, 1);
    await dispatchEvents({ ...deps, handlers: [stranger] }, firstTurn);
    expect(await queues.events.getWaitingCount()).toBe(0);
    later(11 * minute);
    const understood = effect("test.stranger");
    expect(await reconcileEvents({ ...deps, handlers: [understood] }, longAgo)).toMatchObject({ again: 1 });
  });

  describe("reconciling", () => {
    it("queues a job again that is gone, after ten minutes, and not what was done", async () => {
      await record(vendor, 3);
      await dispatchEvents(deps, firstTurn);
      await work(6);
      await record(vendor, 2);
      await dispatchEvents(deps, firstTurn);
      await emptyQueue(db, redisUrl);
      later(9 * minute);
      expect(await reconcileEvents(deps, longAgo)).toMatchObject({ again: 0 });
      later(2 * minute);
      expect(await reconcileEvents(deps, longAgo)).toMatchObject({ again: 4 });
      expect(await reconcileEvents(deps, longAgo)).toMatchObject({ again: 0 });
      await work(4);
      expect(await countEffects("test.second")).toBe(5);
      const { doneUntil } = await reconcileEvents(deps, longAgo);
      expect(doneUntil).toEqual(new Date(clock.now().getTime() - 10 * minute));
    });

    it("does not wake the past for a handler that is new", async () => {
      await record(vendor, 2);
      await dispatchEvents(deps, firstTurn);
      await work(4);
      later(11 * minute);
      const grown = { ...deps, handlers: [...handlers, effect("test.third")] };
      expect(await reconcileEvents(grown, longAgo)).toMatchObject({ again: 0 });
    });

    it("reads on past a page of what nobody can do", async () => {
      const gone = effect("test.gone");
      for (let batch = 0; batch < 21; batch += 1) {
        await record(vendor, 25);
        await dispatchEvents({ ...deps, handlers: [gone] }, firstTurn);
        await emptyQueue(db, redisUrl);
      }
      later(1);
      await record(vendor, 1);
      await dispatchEvents(deps, firstTurn);
      await emptyQueue(db, redisUrl);
      later(11 * minute);
      expect(await reconcileEvents(deps, longAgo)).toMatchObject({ again: 2 });
    });
  });

  it("tries again what throws, and has the effect once", async () => {
    let failures = 2;
    const shaky = defineHandler({
      name: "test.shaky",
      event: happened,
      run: async ({ tx, eventId }) => {
        await recordAudit(tx, { action: "test.shaky", subjectKind: "event", subjectId: eventId });
        failures -= 1;
        if (failures >= 0) throw new Error("not yet");
      },
    });
    await record(vendor, 1);
    await dispatchEvents({ ...deps, handlers: [shaky] }, firstTurn);
    await work(3, [shaky]);
    expect(await countEffects("test.shaky")).toBe(1);
  });

  it("has the effect once when the same job runs twice at once", async () => {
    const [eventId = ""] = await record(vendor, 1);
    const job = { eventId, vendorId: vendor.id, payload: { thing: 1 } };
    const run = () =>
      handlers[0]?.handle({ database: db.database, clock, files }, job, new AbortController().signal);
    await Promise.all([run(), run(), run()]);
    expect(await countEffects("test.first")).toBe(1);
  });
});
