import { openDatabase, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { localOutbox, sendDueMails } from "@tributary/jobs";
import { addDays, dayInZone, fixedClock, systemClock, weekdayOf } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { planDueMails } from "@tributary/recirculation";
import pg from "pg";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { openBenchVendor } from "../support/bench-vendor.ts";
import { fillMemories } from "./recirculation/fill-memories.ts";

/** `npm run bench -- recirculation 5000` does with fewer people. */
const people = Number(process.argv[2] ?? 50_000);
const factsAPerson = 20;
const mailsToSend = 5_000;
/** The last Monday in working hours of everybody in the bench: its mails have not run out when they are sent. */
const now = lastMonday();

const { runtimeUrl, superuserUrl, stop } = await benchDatabase();
const database = openDatabase({ url: runtimeUrl });
try {
  const vendorId = await openBenchVendor(database);
  const scope = await scopeForJob(database, vendorId);
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await fillMemories(superuser, { vendorId, people, factsAPerson, now });

  // The limit: the plain statement that lists the due rows, as the product's role, whole rows and in order.
  const listed = await withTenant(database, scope, async (tx) => {
    const list = () =>
      tx
        .selectFrom("recirculation.memories")
        .where("vendor_id", "=", vendorId)
        .where("status", "=", "active")
        .where("due_at", "<=", now)
        .orderBy("member_id")
        .orderBy("due_at")
        .selectAll()
        .execute();
    await list();
    const began = performance.now();
    const { length } = await list();
    return { ms: performance.now() - began, rows: length };
  });

  global.gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 20);
  const clock = fixedClock(now);
  await planDueMails(database, scope, clock, { dryRun: true });
  const began = performance.now();
  await planDueMails(database, scope, clock, { dryRun: true });
  const planMs = performance.now() - began;
  const report = await planDueMails(database, scope, clock);
  const storedMs = performance.now() - began - planMs;
  clearInterval(watch);

  const sent = await sendSome(Math.min(mailsToSend, report.sent));
  await superuser.end();
  await reportBench("recirculation", [
    { what: "memories", value: people * factsAPerson, limit: "", unit: "rows" },
    { what: "due memories", value: listed.rows, limit: "", unit: "rows" },
    { what: "plain SQL that lists them", value: listed.ms, limit: "", unit: "ms" },
    { what: "people looked at", value: report.planned, limit: "", unit: "people" },
    { what: "mails planned and stored", value: report.sent, limit: "", unit: "mails" },
    { what: "planning", value: planMs, limit: 4 * listed.ms, unit: "ms" },
    { what: "planning and storing", value: storedMs, limit: "", unit: "ms" },
    { what: "memory that planning added", value: (highest - before) / 1e6, limit: 150, unit: "MB" },
    { what: "mails rendered and handed over a second", value: sent, limit: 300, unit: "mails/s" },
  ]);
} finally {
  await database.close();
  await stop();
}

/**
 * Mails a second through the whole way, as the worker sends them: claimed, composed, rendered, frozen, handed over,
 * recorded. A mail that was put aside instead would make the figure worth nothing.
 */
async function sendSome(most: number): Promise<number> {
  const deps = {
    database,
    platform: database.platform,
    clock: systemClock,
    transport: localOutbox(),
    log: createLogger("bench", "silent"),
    appUrl: "https://tributary.example",
    secret: "the secret of a bench, long enough",
  };
  const began = performance.now();
  for (let sent = 0; sent < most; sent += deps.transport.sideBySide) await sendDueMails(deps);
  const seconds = (performance.now() - began) / 1_000;
  const { sent } = await database.platform
    .selectFrom("platform.mails")
    .where("status", "=", "sent")
    .select((is) => is.fn.countAll<number>().as("sent"))
    .executeTakeFirstOrThrow();
  if (Number(sent) < most) throw new Error(`only ${sent} of ${most} mails were sent`);
  return Number(sent) / seconds;
}

function lastMonday(): Date {
  const today = dayInZone(systemClock.now(), "UTC");
  return new Date(`${addDays(today, 1 - weekdayOf(today) - 7)}T10:00:00Z`);
}
