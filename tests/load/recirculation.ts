import { openDatabase, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { localOutbox, sendNextMail } from "@tributary/jobs";
import { fixedClock, systemClock, unwrap } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { planDueMails } from "@tributary/recirculation";
import { openVendor } from "@tributary/vendor-setup";
import pg from "pg";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { fillMemories } from "./recirculation/fill-memories.ts";

const people = 50_000;
const factsAPerson = 20;
const mailsToSend = 3_000;
/** A Monday in working hours of everybody in the bench. */
const now = new Date("2026-03-02T10:00:00Z");

const { runtimeUrl, superuserUrl, stop } = await benchDatabase();
const database = openDatabase({ url: runtimeUrl });
try {
  const vendorId = await makeVendor();
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

  const sent = await sendSome();
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

/** Mails a second through the whole way: claimed, composed, rendered, frozen, handed over, recorded. Two at once. */
async function sendSome(): Promise<number> {
  const deps = {
    database,
    platform: database.platform,
    clock: systemClock,
    transport: localOutbox(),
    log: createLogger("bench", "silent"),
    appUrl: "https://tributary.example",
    secret: "the secret of a bench, long enough",
  };
  let left = mailsToSend;
  const began = performance.now();
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { found } = await sendNextMail(deps);
      if (!found) return;
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return mailsToSend / ((performance.now() - began) / 1_000);
}

async function makeVendor(): Promise<string> {
  const { vendorId } = unwrap(
    await openVendor(
      database,
      {
        name: "Bench",
        slug: "bench",
        currency: "USD",
        timeZone: "UTC",
        locale: "en",
        personName: "Ben Bench",
        email: "ben@bench.example",
        password: "four unrelated words",
      },
      systemClock,
    ),
  );
  return vendorId;
}
