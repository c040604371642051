export { bonusAccrued, bonusReversed } from "./bonus-events.ts";
export { type BonusRule, currentRule, listRules, rateInput, setRate } from "./bonus-rules.ts";
export {
  type Earnings,
  earningsByMember,
  type MonthEarnings,
  memberEarnings,
  memberMonths,
} from "./earnings-queries.ts";
export {
  type LedgerFilter,
  type LedgerRow,
  ledgerBalance,
  listLedger,
  memberBalance,
} from "./ledger-queries.ts";
export { accrueForSale, reverseForRefund, type WrittenLine } from "./settle-sale.ts";
