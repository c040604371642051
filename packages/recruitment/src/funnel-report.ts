import type { TenantTx } from "@tributary/db";
import { type Clock, monthInZone, type YearMonth } from "@tributary/kernel";
import { listStages, type Program } from "@tributary/programs";
import { sql } from "kysely";
import { type FunnelStep, funnelOf, medianOf, narrowestOf, share } from "./domain/funnel.ts";
import { nilId } from "./refresh-funnel.ts";
import { listRefusalReasons } from "./refusal-reasons.ts";

/** A stage in the report. */
export interface ReportedStage extends FunnelStep {
  readonly name: string;
  /** The median of stays that have ended, in days; null when none has. */
  readonly medianDays: number | null;
  /** Stays that have ended. */
  readonly stays: number;
}

/** How recruitment went with what was opened in some months. Shares are from 0 to 1. */
export interface FunnelReport {
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly opened: number;
  readonly signed: number;
  readonly refused: number;
  readonly open: number;
  readonly signedOfOpened: number | null;
  readonly signedOfEnded: number | null;
  readonly stages: readonly ReportedStage[];
  /** The stage that the smallest share gets beyond. */
  readonly narrowest: ReportedStage | null;
  /** Refusals by reason, the most frequent first; a null name is one that says no reason. */
  readonly reasons: readonly { readonly name: string | null; readonly n: number; readonly share: number }[];
  readonly managers: readonly {
    readonly userId: string | null;
    readonly opened: number;
    readonly signed: number;
    readonly refused: number;
    readonly signedOfOpened: number | null;
  }[];
}

interface Count {
  readonly measure: "opened" | "furthest" | "stayed" | "signed" | "refused";
  readonly subject: string;
  readonly days: number;
  readonly n: number;
}

/**
 * The funnel of what was opened in the last so many months, this one included, in the program's zone. Read from counts
 * that follow each move (`refreshFunnel`), so it costs the same whatever lies behind it.
 */
export async function funnelReport(
  tx: TenantTx,
  { program, months, managerUserId }: { program: Program; months: number; managerUserId?: string | null },
  clock: Clock,
): Promise<FunnelReport> {
  const to = monthInZone(clock.now(), program.timeZone);
  const from = monthsBefore(to, months - 1);
  const manager = managerUserId === undefined ? undefined : (managerUserId ?? nilId);
  const inMonths = sql`vendor_id = ${tx.scope.vendor.id} and program_id = ${program.id}
    and month between ${`${from}-01`}::date and ${`${to}-01`}::date`;
  const { rows: counts } = await sql<Count>`
    select measure, subject_id as subject, days, sum(n)::int as n from recruitment.funnel_counts
    where ${inMonths} and ${manager ? sql`manager_id = ${manager}` : sql`true`}
    group by measure, subject_id, days`.execute(tx);
  const { rows: managers } = await sql<{ id: string; opened: number; signed: number; refused: number }>`
    select manager_id as id, coalesce(sum(n) filter (where measure = 'opened'), 0)::int as opened,
      coalesce(sum(n) filter (where measure = 'signed'), 0)::int as signed,
      coalesce(sum(n) filter (where measure = 'refused'), 0)::int as refused
    from recruitment.funnel_counts where ${inMonths} group by manager_id
    order by signed desc, opened desc, id`.execute(tx);
  const stages = reportStages(await listStages(tx, program.id), counts);
  const [opened, signed, refused] = (["opened", "signed", "refused"] as const).map((measure) =>
    total(counts, measure),
  ) as [number, number, number];
  const narrowest = narrowestOf(stages);
  return {
    ...{ from, to, opened, signed, refused, stages },
    open: opened - signed - refused,
    signedOfOpened: share(signed, opened),
    signedOfEnded: share(signed, signed + refused),
    narrowest: stages.find(({ stageId }) => stageId === narrowest?.stageId) ?? null,
    reasons: reportReasons(await listRefusalReasons(tx, { withArchived: true }), counts, refused),
    managers: managers.map(({ id, ...row }) => ({
      ...row,
      userId: id === nilId ? null : id,
      signedOfOpened: share(row.signed, row.opened),
    })),
  };
}

function reportStages(
  stages: readonly { readonly id: string; readonly name: string }[],
  counts: readonly Count[],
): readonly ReportedStage[] {
  const steps = funnelOf(
    stages.map(({ id }) => id),
    {
      opened: total(counts, "opened"),
      signed: total(counts, "signed"),
      refused: total(counts, "refused"),
      furthest: bySubject(counts, "furthest"),
    },
    bySubject(counts, "signed"),
  );
  return steps.map((step, at) => {
    const stays = counts.filter(({ measure, subject }) => measure === "stayed" && subject === step.stageId);
    return {
      ...step,
      name: stages[at]?.name ?? "",
      medianDays: medianOf(stays.map(({ days, n }) => ({ value: days, n }))),
      stays: stays.reduce((sum, { n }) => sum + n, 0),
    };
  });
}

function reportReasons(
  reasons: readonly { readonly id: string; readonly name: string }[],
  counts: readonly Count[],
  refused: number,
): FunnelReport["reasons"] {
  return [...bySubject(counts, "refused")]
    .map(([id, n]) => ({
      name: reasons.find((reason) => reason.id === id)?.name ?? null,
      n,
      share: share(n, refused) ?? 0,
    }))
    .toSorted((one, other) => other.n - one.n || (one.name ?? "").localeCompare(other.name ?? ""));
}

function total(counts: readonly Count[], wanted: Count["measure"]): number {
  return counts.reduce((sum, { measure, n }) => (measure === wanted ? sum + n : sum), 0);
}

function bySubject(counts: readonly Count[], wanted: Count["measure"]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { measure, subject, n } of counts)
    if (measure === wanted) sums.set(subject, (sums.get(subject) ?? 0) + n);
  return sums;
}

function monthsBefore(month: YearMonth, count: number): YearMonth {
  const [year = 0, index = 1] = month.split("-").map(Number);
  const at = year * 12 + index - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}
