import { rebuildPartnerDays } from "@tributary/analytics";
import { recordEvent, type TenantTx, withTenant } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { rebuildClientStats } from "@tributary/segmentation";
import type { ImportDeps, Work } from "./begin-work.ts";
import type { Import, ImportStatus } from "./import.ts";
import { salesImported } from "./import-events.ts";

/**
 * Ends an import that is worked off. The days of its partners and what its clients bought are counted before it is
 * called done, so whoever waits for that finds the reports right; boards follow by the event.
 */
export async function endImport(
  deps: ImportDeps,
  work: Work,
  touched: ReadonlySet<string> | null,
): Promise<void> {
  await countDays(deps, work, touched);
  await withTenant(deps.database, work.scope, async (tx) => {
    if (!(await end(tx, deps, work.whole.id, { status: "done" }))) return;
    if (work.whole.kind === "sales") await recordEvent(tx, salesImported, { import_id: work.whole.id });
    await recordAudit(tx, { action: "import.finish", subjectKind: "import", subjectId: work.whole.id });
  });
}

/** Ends an import whose file cannot be read on. Rows before that are in, so their days are counted too. */
export async function failImport(
  deps: ImportDeps,
  work: Work,
  { code, row }: { code: NonNullable<Import["errorCode"]>; row: number | null },
): Promise<void> {
  if (work.whole.status === "running") await countDays(deps, work, null);
  await withTenant(deps.database, work.scope, async (tx) => {
    const ended = await end(tx, deps, work.whole.id, { status: "failed", error_code: code, error_row: row });
    if (ended && work.whole.status === "running" && work.whole.kind === "sales") {
      await recordEvent(tx, salesImported, { import_id: work.whole.id });
    }
  });
}

async function countDays(
  { database }: ImportDeps,
  { whole, scope }: Work,
  touched: ReadonlySet<string> | null,
): Promise<void> {
  if (whole.kind !== "sales") return;
  await withTenant(database, scope, async (tx) => {
    const theirs = touched ? { partnerIds: [...touched] } : {};
    await rebuildPartnerDays(tx, theirs);
    await rebuildClientStats(tx, theirs);
  });
}

/** False when it has ended already: another worker was faster, or somebody has cancelled it. */
async function end(
  tx: TenantTx,
  { clock }: ImportDeps,
  id: string,
  changes: { status: ImportStatus; error_code?: string; error_row?: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("integrations.imports")
    .set({ ...changes, finished_at: clock.now() })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .where("status", "in", ["running", "checking"])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
