import { withTenant } from "@tributary/db";
import { dayInZone } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import {
  clientSegmentsReport,
  listSegmentedClients,
  ownCutsInput,
  type SegmentedClient,
  segmentName,
} from "@tributary/segmentation";
import { defineCommand } from "../command.ts";
import { readOptions } from "../command-problem.ts";
import { vendorScope } from "../vendor-scope.ts";

const input = ownCutsInput.extend({ asOf: dayInput.optional() });
const cuts = { value: "A,B,C,D", help: "Own cut points, ascending; quantiles when not given." };
/** One page at a time, so that memory stays flat however many clients there are. */
const pageSize = 5_000;

export const segmentsClients = defineCommand({
  name: "segments clients",
  summary: "Scores a vendor's clients by recency, frequency and money.",
  options: {
    vendor: { value: "SLUG", required: true, help: "Whose clients." },
    "as-of": { value: "YYYY-MM-DD", help: "The day; today in the vendor's time zone when not given." },
    recency: cuts,
    frequency: cuts,
    monetary: { ...cuts, help: `${cuts.help} In major units.` },
  },
  run: async (context, options) => {
    const database = context.database();
    const scope = await vendorScope(database, options.vendor);
    const { asOf = dayInZone(context.clock.now(), scope.vendor.timeZone), ...own } = readOptions(input, {
      asOf: options["as-of"],
      recency: options.recency,
      frequency: options.frequency,
      monetary: options.monetary,
    });
    return withTenant(database, scope, async (tx) => {
      const report = await clientSegmentsReport(tx, { asOf, cuts: own, cut: {} });
      const rows: SegmentedClient[] = [];
      let cursor: string | null = null;
      do {
        const next = {
          asOf,
          cuts: own,
          lines: report.cuts,
          filter: {},
          limit: pageSize,
          ...(cursor && { cursor }),
        };
        const page: Awaited<ReturnType<typeof listSegmentedClients>> = await listSegmentedClients(tx, next);
        rows.push(...page.rows);
        cursor = page.nextCursor;
      } while (cursor);
      return {
        result: {
          data: rows.map((row) => clientOf(row, report.currency)),
          meta: { as_of: asOf, cuts: report.cuts },
        },
      };
    });
  },
});

function clientOf(row: SegmentedClient, currency: string) {
  return {
    client_id: row.clientId,
    external_id: row.externalId,
    name: row.name,
    recency_days: row.recencyDays,
    frequency: row.frequency,
    monetary: { amount_minor: row.monetaryMinor, currency },
    r: row.r,
    f: row.f,
    m: row.m,
    segment: segmentName(row.segment),
    segment_key: row.segment,
  };
}
