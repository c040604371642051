export { formatDate, formatDay, formatRelative } from "./dates.ts";
export {
  currencySign,
  formatCompact,
  formatCompactMoney,
  formatMoney,
  formatNumber,
  formatPercent,
} from "./numbers.ts";
export { formatDaysAgo, formatSpan } from "./spans.ts";
