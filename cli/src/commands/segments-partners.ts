import { withTenant } from "@tributary/db";
import { dayInZone } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import { partnerClasses } from "@tributary/segmentation";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { readOptions } from "../command-problem.ts";
import { vendorScope } from "../vendor-scope.ts";

const input = z.object({ asOf: dayInput.optional() });

export const segmentsPartners = defineCommand({
  name: "segments partners",
  summary: "Classes a vendor's partners: key, normal, low-yield.",
  options: {
    vendor: { value: "SLUG", required: true, help: "Whose partners." },
    "as-of": { value: "YYYY-MM-DD", help: "The day; today in the vendor's time zone when not given." },
  },
  run: async (context, options) => {
    const database = context.database();
    const scope = await vendorScope(database, options.vendor);
    const { asOf = dayInZone(context.clock.now(), scope.vendor.timeZone) } = readOptions(input, {
      asOf: options["as-of"],
    });
    const { headline, rows, since, currency } = await withTenant(database, scope, (tx) =>
      partnerClasses(tx, { asOf }),
    );
    const money = (amountMinor: number) => ({ amount_minor: amountMinor, currency });
    return {
      result: {
        data: rows.map((row) => ({
          partner_id: row.partnerId,
          external_id: row.externalId,
          name: row.name,
          class: row.class,
          reasons: row.reasons,
          deals: row.deals,
          sales: row.sales,
          revenue: money(row.revenueMinor),
          average_check: row.averageCheckMinor === null ? null : money(row.averageCheckMinor),
          days_since_last: row.daysSinceLast,
          last_deal_on: row.lastDealOn,
          share: row.share,
        })),
        meta: {
          as_of: asOf,
          since,
          key_count: headline.keyCount,
          partner_count: headline.partnerCount,
          key_share_of_revenue: headline.keyShareOfRevenue,
          revenue: money(headline.revenueMinor),
        },
      },
    };
  },
});
