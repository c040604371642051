import { type Database, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { addDays, type Clock, dayInZone } from "@tributary/kernel";
import { planDueMails, type TickReport } from "./plan-due-mails.ts";
import { refreshRecallDays } from "./refresh-recall-days.ts";

/**
 * Plans the mails of all vendors that are due at this moment, or of one vendor, and brings the figures of these days up
 * to date. May be repeated, run at once with another, and killed: nobody gets two mails in a slot.
 */
export async function tickRecall(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { vendorId, signal }: { readonly vendorId?: string; readonly signal?: AbortSignal } = {},
): Promise<TickReport> {
  const total: TickReport = { planned: 0, sent: 0, skipped: {} };
  const today = dayInZone(clock.now(), "UTC");
  for (const id of vendorId ? [vendorId] : await everyVendor(database)) {
    const scope = await scopeForJob(database, id);
    const report = await planDueMails(database, scope, clock, signal ? { signal } : {});
    await withTenant(database, scope, (tx) =>
      refreshRecallDays(tx, { from: addDays(today, -1), to: addDays(today, 1) }),
    );
    total.planned += report.planned;
    total.sent += report.sent;
    for (const [reason, count] of Object.entries(report.skipped)) {
      const name = reason as keyof TickReport["skipped"];
      total.skipped[name] = (total.skipped[name] ?? 0) + count;
    }
  }
  return total;
}

async function everyVendor(database: Database): Promise<string[]> {
  const rows = await database.platform.selectFrom("platform.vendors").orderBy("id").select("id").execute();
  return rows.map(({ id }) => id);
}
