import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { dayInZone, ok } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import {
  clientSegments,
  clientSegmentsReport,
  cutsInput,
  listSegmentedClients,
  type SegmentedClient,
  segmentName,
} from "@tributary/segmentation";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import { moneyOf, moneyShape } from "../shapes.ts";

const score = z.number().int().min(1).max(5);
/** So many that nearly every vendor gets all clients at once. */
const mostAtOnce = 10_000;

const rowShape = z
  .object({
    client_id: z.uuid(),
    external_id: z.string().nullable(),
    name: z.string(),
    recency_days: z.number().int().openapi({ description: "Days since the last sale." }),
    frequency: z.number().int().openapi({ description: "Sales that were not taken back." }),
    monetary: moneyShape.openapi({ description: "Their sum, net of refunds." }),
    r: score,
    f: score,
    m: score,
    segment: z.string().openapi({ description: "The segment's name, such as `Champions`." }),
    segment_key: z.enum(clientSegments),
  })
  .openapi("SegmentedClient");

const cutsShape = z.array(z.number()).length(4);

const reply = z.object({
  data: z.array(rowShape),
  next_cursor: z.string().nullable(),
  meta: z.object({
    as_of: z.iso.date(),
    cuts: z
      .object({ recency: cutsShape, frequency: cutsShape, monetary: cutsShape })
      .nullable()
      .openapi({ description: "Where the lines run; money in major units. Null when nothing was bought." }),
  }),
});

const cuts = (measure: string) =>
  cutsInput.optional().openapi({
    type: "string",
    description: `Own cut points of ${measure}, four ascending numbers: \`115,181,297,482\`. Quantiles when not given.`,
  });

/** Clients by recency, frequency and money. */
export function addClientSegments(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addEndpoint(app, runtime, {
    method: "get",
    path: "/segments/clients",
    permission: "segment.read",
    summary: "Clients by RFM segment",
    tag: "Segments",
    query: z.object({
      as_of: dayInput.optional().openapi({ description: "Today in the vendor's zone when not given." }),
      recency: cuts("days since the last sale"),
      frequency: cuts("the number of sales"),
      monetary: cuts("their sum, in major units"),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(mostAtOnce).default(mostAtOnce),
    }),
    reply,
    handle: async (tx, { query: { as_of, cursor, limit, ...own } }, clock) => {
      const asOf = as_of ?? dayInZone(clock.now(), tx.scope.vendor.timeZone);
      const report = await clientSegmentsReport(tx, { asOf, cuts: own, cut: {} });
      const lines = report.cuts;
      const page = await listSegmentedClients(tx, { asOf, cuts: own, lines, filter: {}, cursor, limit });
      return ok({
        data: page.rows.map((row) => rowOf(row, report.currency)),
        next_cursor: page.nextCursor,
        meta: {
          as_of: asOf,
          cuts: lines && {
            recency: [...lines.recency],
            frequency: [...lines.frequency],
            monetary: [...lines.monetary],
          },
        },
      });
    },
  });
}

function rowOf(row: SegmentedClient, currency: string): z.output<typeof rowShape> {
  return {
    client_id: row.clientId,
    external_id: row.externalId,
    name: row.name,
    recency_days: row.recencyDays,
    frequency: row.frequency,
    monetary: moneyOf(row.monetaryMinor, currency),
    r: row.r,
    f: row.f,
    m: row.m,
    segment: segmentName(row.segment),
    segment_key: row.segment,
  };
}
