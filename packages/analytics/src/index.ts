export type { Span } from "./domain/report-spans.ts";
export { findLastDealDay } from "./last-deal-day.ts";
export { type MonthFigures, type MonthReport, monthReport, type TopPartner } from "./month-report.ts";
export { partnerActivity } from "./partner-activity.ts";
export { type Rebuild, rebuildPartnerDays } from "./rebuild-partner-days.ts";
export { type PartnerDay, refreshPartnerDays } from "./refresh-partner-days.ts";
export type { Figures } from "./span-figures.ts";
