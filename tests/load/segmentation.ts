import { openDatabase, type TenantTx, withTenant } from "@tributary/db";
import { clientSegmentsReport, listSegmentedClients, rebuildClientStats } from "@tributary/segmentation";
import { sql } from "kysely";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { makePartner, makeVendor } from "../support/vendors.ts";

const clients = 50_000;
const few = 50_000;
const many = 1_000_000;
const asOf = "2026-06-30";
const yearEarlier = "2025-06-30";
/** Days from the first sale on: to a year before the last, and to the last. */
const earlierDays = 900;
const allDays = 1260;
const runs = 9;

/** Clients buy in turn, on days that look random and are the same each time. */
async function makeSales(
  tx: TenantTx,
  partnerId: string,
  { from, to, days }: { from: number; to: number; days: number },
): Promise<void> {
  await sql`
    insert into leads.sales (id, partner_id, client_id, kind, amount_minor, currency, sold_on)
    select platform.new_id(), ${partnerId}, client.id, 'repeat', 100 + (n::bigint * 7919) % 900000, 'USD',
      date '2023-01-01' + ((n::bigint * 104729) % ${days}::int)::int
    from generate_series(${from}::int, ${to}::int) as n
    join (select id, row_number() over (order by id) - 1 as place from leads.clients) as client
      on client.place = n % ${clients}
  `.execute(tx);
}

/** The median of some runs of what the page reads, in milliseconds. */
async function measure(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}

const { runtimeUrl, superuserUrl, stop } = await benchDatabase();
const database = openDatabase({ url: runtimeUrl });
const owner = openDatabase({ url: superuserUrl });
try {
  const vendor = await makeVendor(database);
  const { id: partnerId } = await makePartner(database, vendor);
  const inside = <T>(work: (tx: TenantTx) => Promise<T>) => withTenant(database, vendor.scope, work);
  const page = (day: string) => () =>
    inside(async (tx) => {
      const report = await clientSegmentsReport(tx, { asOf: day, cuts: {}, cut: {} });
      await listSegmentedClients(tx, { asOf: day, cuts: {}, lines: report.cuts, filter: {}, limit: 50 });
    });
  const settle = async () => {
    await inside((tx) => rebuildClientStats(tx));
    await owner.pool.query(
      "vacuum analyze segmentation.client_stats, segmentation.client_years, leads.clients",
    );
  };
  await inside((tx) =>
    sql`
      insert into leads.clients (id, name, name_key)
      select platform.new_id(), 'Client ' || n, 'client ' || n from generate_series(1, ${clients}::int) as n
    `.execute(tx),
  );

  // Each client has bought by either day, so that few sales and many are those of the same clients.
  await inside((tx) => makeSales(tx, partnerId, { from: 0, to: few - 1, days: earlierDays }));
  await settle();
  const limit = { today: await measure(page(asOf)), past: await measure(page(yearEarlier)) };
  process.stderr.write(`${few} sales measured\n`);

  await inside((tx) => makeSales(tx, partnerId, { from: few, to: many - 1, days: allDays }));
  const began = performance.now();
  await settle();
  const rebuilt = (performance.now() - began) / 1000;
  const measured = { today: await measure(page(asOf)), past: await measure(page(yearEarlier)) };

  const row = (what: string, time: keyof typeof limit) => ({
    page: what,
    [`ms at ${few} sales`]: limit[time],
    [`ms at ${many} sales`]: measured[time],
    "times (at most 1.5)": measured[time] / limit[time],
    "s to rebuild": rebuilt,
  });
  await reportBench("segmentation", [row("as of today", "today"), row("as of a year earlier", "past")]);
} finally {
  await database.close();
  await owner.close();
  await stop();
}
