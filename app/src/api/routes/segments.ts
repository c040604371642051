import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { dayInZone, ok } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import { type PartnerClassRow, partnerClasses, partnerClassNames } from "@tributary/segmentation";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import { moneyOf, moneyShape } from "../shapes.ts";
import { addClientSegments } from "./client-segments.ts";

const rowShape = z
  .object({
    partner_id: z.uuid(),
    external_id: z.string().nullable(),
    name: z.string(),
    class: z.enum(partnerClassNames),
    deals: z
      .number()
      .int()
      .openapi({ description: "Leads passed on in the window, and sales that came without one." }),
    sales: z.number().int(),
    revenue: moneyShape,
    average_check: moneyShape.nullable(),
    days_since_last: z.number().int(),
    last_deal_on: z.iso.date(),
    share: z.number().openapi({ description: "Of the window's revenue, 0 to 1." }),
  })
  .openapi("PartnerClass");

const reply = z.object({
  data: z.array(rowShape),
  meta: z.object({
    as_of: z.iso.date(),
    since: z.iso.date(),
    key_count: z.number().int(),
    partner_count: z.number().int(),
    key_share_of_revenue: z.number(),
    revenue: moneyShape,
  }),
});

/** Which partners and which clients matter, as of any day. */
export function addSegmentEndpoints(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addClientSegments(app, runtime);
  addEndpoint(app, runtime, {
    method: "get",
    path: "/segments/partners",
    permission: "segment.read",
    summary: "Partners by class: key, normal, low-yield",
    tag: "Segments",
    query: z.object({
      as_of: dayInput.optional().openapi({ description: "Today in the vendor's zone when not given." }),
    }),
    reply,
    handle: async (tx, { query }, clock) => {
      const asOf = query.as_of ?? dayInZone(clock.now(), tx.scope.vendor.timeZone);
      const { headline, rows, since, currency } = await partnerClasses(tx, { asOf });
      return ok({
        data: rows.map((row) => rowOf(row, currency)),
        meta: {
          as_of: asOf,
          since,
          key_count: headline.keyCount,
          partner_count: headline.partnerCount,
          key_share_of_revenue: headline.keyShareOfRevenue,
          revenue: moneyOf(headline.revenueMinor, currency),
        },
      });
    },
  });
}

function rowOf(row: PartnerClassRow, currency: string): z.output<typeof rowShape> {
  return {
    partner_id: row.partnerId,
    external_id: row.externalId,
    name: row.name,
    class: row.class,
    deals: row.deals,
    sales: row.sales,
    revenue: moneyOf(row.revenueMinor, currency),
    average_check: row.averageCheckMinor === null ? null : moneyOf(row.averageCheckMinor, currency),
    days_since_last: row.daysSinceLast,
    last_deal_on: row.lastDealOn,
    share: row.share,
  };
}
