import type { TenantTx } from "@tributary/db";
import { type Clock, dayInZone } from "@tributary/kernel";
import { monthsThrough, wholeMonth } from "./domain/report-spans.ts";
import type { MonthFigures } from "./month-report.ts";
import { spanFigures } from "./span-figures.ts";

/**
 * What one partner brought, month by month: the months that end with the running one, the oldest first, with those in
 * which nothing happened. An unknown partner brought nothing. For the vendor's people: a partner's people get no rows.
 */
export async function partnerActivity(
  tx: TenantTx,
  { partnerId, months = 12 }: { partnerId: string; months?: number },
  clock: Clock,
): Promise<MonthFigures[]> {
  const shown = monthsThrough(dayInZone(clock.now(), tx.scope.vendor.timeZone).slice(0, 7), months);
  const figures = await spanFigures(tx, shown.map(wholeMonth), partnerId);
  return figures.map((row, index) => ({ month: shown[index] as string, ...row }));
}
