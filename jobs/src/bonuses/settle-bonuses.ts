import { accrueForSale, reverseForRefund } from "@tributary/bonuses";
import { saleRecorded, saleRefunded } from "@tributary/leads";
import { defineHandler } from "../handlers/define-handler.ts";

/** A sale earns its member a bonus. */
export const accrueBonus = defineHandler({
  name: "bonuses.accrue-bonus",
  event: saleRecorded,
  run: async ({ tx, payload, clock }) => {
    await accrueForSale(tx, payload.sale_id, clock);
  },
});

/** A refund takes the bonus of its sale back. */
export const reverseBonus = defineHandler({
  name: "bonuses.reverse-bonus",
  event: saleRefunded,
  run: async ({ tx, payload, clock }) => {
    await reverseForRefund(tx, payload.sale_id, clock);
  },
});
