import { saleRecorded, saleRefunded } from "@tributary/leads";
import { refreshClientOfSale } from "@tributary/segmentation";
import { defineHandler } from "../handlers/define-handler.ts";

/** What a client has bought with this sale. */
export const countSaleOfClient = defineHandler({
  name: "segmentation.count-sale-of-client",
  event: saleRecorded,
  run: ({ tx, payload }) => refreshClientOfSale(tx, payload.sale_id),
});

/** What a client has bought without the sale that was taken back. */
export const countRefundOfClient = defineHandler({
  name: "segmentation.count-refund-of-client",
  event: saleRefunded,
  run: ({ tx, payload }) => refreshClientOfSale(tx, payload.sale_id),
});
