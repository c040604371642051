import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { ok } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import { listSales, refundSale, type SaleRow } from "@tributary/leads";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import { idParam, moneyOf, moneyShape, pageQuery, pageShape } from "../shapes.ts";

const tag = "Sales";

const saleShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(["first", "repeat", "renewal", "refund"]),
    sold_on: z.iso.date(),
    amount: moneyShape.openapi({ description: "Below zero for a refund." }),
    margin: moneyShape.nullable(),
    partner: z.object({ id: z.uuid(), name: z.string() }),
    member: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
    client: z.string().nullable(),
    product: z.string().nullable(),
    lead_id: z.uuid().nullable(),
    refund_id: z.uuid().nullable(),
    refund_of_id: z.uuid().nullable(),
  })
  .openapi("Sale");

/** Sales: list, refund. They come from won leads and from imports. */
export function addSaleEndpoints(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addEndpoint(app, runtime, {
    method: "get",
    path: "/sales",
    permission: "sale.read",
    summary: "List sales and refunds, the newest day first",
    tag,
    query: z.object({
      ...pageQuery,
      partner_id: idParam.optional(),
      from: dayInput.optional(),
      to: dayInput.optional(),
    }),
    reply: pageShape(saleShape),
    handle: async (tx, { query: { partner_id, cursor, from, to, limit } }) => {
      const page = await listSales(tx, {
        limit,
        ...(cursor && { cursor }),
        ...(from && { from }),
        ...(to && { to }),
        ...(partner_id && { partnerId: partner_id }),
      });
      return ok({ data: page.rows.map(saleOf), next_cursor: page.nextCursor });
    },
  });
  addEndpoint(app, runtime, {
    method: "post",
    path: "/sales/{id}/refund",
    permission: "sale.refund",
    summary: "Take a sale back, whole; its bonus is reversed",
    tag,
    status: 201,
    params: z.object({ id: idParam }),
    reply: z.object({ id: z.uuid() }),
    handle: async (tx, { params }, clock) => {
      const refund = await refundSale(tx, { saleId: params.id }, clock);
      return refund.ok ? ok({ id: refund.value.id }) : refund;
    },
  });
}

function saleOf(sale: SaleRow): z.output<typeof saleShape> {
  return {
    id: sale.id,
    kind: sale.kind,
    sold_on: sale.soldOn,
    amount: moneyOf(sale.amountMinor, sale.currency),
    margin: sale.marginMinor === null ? null : moneyOf(sale.marginMinor, sale.currency),
    partner: { id: sale.partnerId, name: sale.partnerName },
    member: sale.memberId ? { id: sale.memberId, name: sale.memberName } : null,
    client: sale.clientName,
    product: sale.productName,
    lead_id: sale.leadId,
    refund_id: sale.refundId,
    refund_of_id: sale.refundOfId,
  };
}
