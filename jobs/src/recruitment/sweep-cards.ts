import { type Database, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import type { Clock } from "@tributary/kernel";
import type { Logger } from "@tributary/kernel/log";
import { lastLeadMove } from "@tributary/leads";
import { type LastElsewhere, listDueCards, settleCard } from "@tributary/recruitment";

const batch = 200;

/** What sweeping works with. */
export interface SweepDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where else a manager may have been active; tests stop it in the middle. */
  readonly elsewhere?: LastElsewhere;
}

/** What a sweep has done. */
export interface Swept {
  readonly warned: number;
  readonly released: number;
  /** Cards that could not be settled; the next sweep comes to them again. */
  readonly failed: number;
}

/**
 * Goes through the cards of all vendors of which the release policy has something to say today. Each card is settled in
 * its own transaction under its own lock, so a sweep may be killed anywhere, run twice, or beside another one.
 */
export async function sweepCards(deps: SweepDeps): Promise<Swept> {
  const vendors = await deps.database.platform
    .selectFrom("platform.vendors")
    .select("id")
    .orderBy("id")
    .execute();
  const swept = { warned: 0, released: 0, failed: 0 };
  for (const { id } of vendors) await sweepVendor(deps, id, swept);
  return swept;
}

async function sweepVendor(
  { database, clock, log, elsewhere = lastLeadMove }: SweepDeps,
  vendorId: string,
  swept: { warned: number; released: number; failed: number },
): Promise<void> {
  const scope = await scopeForJob(database, vendorId);
  for (let after: string | null = null; ; ) {
    const due: string[] = await withTenant(database, scope, (tx) =>
      listDueCards(tx, { after, limit: batch }, clock),
    );
    for (const partnerId of due) {
      try {
        const became = await withTenant(database, scope, (tx) =>
          settleCard(tx, { partnerId, elsewhere }, clock),
        );
        if (became !== "kept") swept[became] += 1;
      } catch (err) {
        swept.failed += 1;
        log.error({ vendor_id: vendorId, partner_id: partnerId, err }, "a card could not be settled");
      }
    }
    after = due.at(-1) ?? null;
    if (due.length < batch) return;
  }
}
