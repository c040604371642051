import { type TenantTx, withTenant } from "@tributary/db";
import { areFull, type BatchPlan, emptyBooks } from "../writing/import-plan.ts";
import { withFreshPlans } from "../writing/steady-plans.ts";
import type { ImportDeps, Work } from "./begin-work.ts";
import { noOutcome, noRows, type Preview, type PreviewRow, type RejectedRow } from "./import.ts";
import { addOutcome } from "./import-batch.ts";
import { toRejected } from "./rejected-rows.ts";
import { type RunOptions, workThrough } from "./work-through.ts";

const shownGood = 20;
const shownBad = 50;
const shownStages = 50;

/**
 * The dry run: the same reading, looking up and deciding as the import, batch by batch, without its writing. What it
 * says would happen is what happens, as long as nobody changes the data in between.
 */
export async function checkFile(deps: ImportDeps, work: Work, options: RunOptions): Promise<void> {
  const findings = startFindings();
  let context = work.planContext;
  const isWhole = await workThrough(
    deps.files,
    work,
    async ({ work: batch, bytesRead }) => {
      const plan = await withTenant(deps.database, work.scope, async (tx) => {
        if (!(await isChecking(tx, work.whole.id))) return null;
        return await withFreshPlans(tx, () => batch.plan(tx, context, 0));
      });
      if (!plan) return false;
      findings.add(plan);
      options.onProgress?.({ bytesRead, bytesTotal: work.whole.bytesTotal });
      if (areFull(context.books)) context = { ...context, books: emptyBooks() };
      return true;
    },
    options,
  );
  if (isWhole)
    await withTenant(deps.database, work.scope, (tx) => keepPreview(tx, work.whole.id, findings.preview()));
}

async function isChecking(tx: TenantTx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("integrations.imports")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .select("status")
    .executeTakeFirst();
  return row?.status === "checking";
}

async function keepPreview(tx: TenantTx, id: string, preview: Preview): Promise<void> {
  await tx
    .updateTable("integrations.imports")
    .set({ status: "checked", preview: JSON.stringify(preview) })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .where("status", "=", "checking")
    .execute();
}

/** Gathers what the batches come to: counts of all, examples of some. */
function startFindings(): { add(plan: BatchPlan & { read: number }): void; preview(): Preview } {
  let counts = noRows;
  let outcome = noOutcome;
  const good: PreviewRow[] = [];
  const bad: RejectedRow[] = [];
  const stages = new Set<string>();
  const problems = new Map<string, Preview["problems"][number]>();
  return {
    add: (plan) => {
      counts = {
        read: counts.read + plan.read,
        imported: counts.imported + plan.imported.length,
        unchanged: counts.unchanged + plan.unchanged,
        rejected: counts.rejected + plan.refused.length,
      };
      outcome = addOutcome(outcome, plan);
      for (const { raw, row } of plan.imported.slice(0, shownGood - good.length)) {
        good.push({ row: raw.number, values: { ...(row as object) } });
      }
      bad.push(...plan.refused.slice(0, shownBad - bad.length).map(toRejected));
      for (const { field, problem, params } of plan.refused.flatMap((refused) => refused.problems)) {
        const key = `${field} ${problem}`;
        problems.set(key, { field, problem, count: (problems.get(key)?.count ?? 0) + 1 });
        if (problem === "status_unknown" && stages.size < shownStages) stages.add(String(params?.word));
      }
    },
    preview: () => ({
      counts,
      outcome,
      good,
      bad,
      problems: [...problems.values()].sort((left, right) => right.count - left.count),
      unknownStages: [...stages],
    }),
  };
}
