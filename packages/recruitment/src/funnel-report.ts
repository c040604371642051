import type { TenantTx } from "@tributary/db";
import { type Clock, monthInZone, type YearMonth } from "@tributary/kernel";
import type { Program } from "@tributary/programs";
import { type RawBuilder, sql } from "kysely";
import { type FunnelStep, funnelOf, medianOf, narrowestOf, share } from "./domain/funnel.ts";
import { nilId } from "./refresh-funnel.ts";

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

type Measure = "opened" | "furthest" | "stayed" | "signed" | "refused";

interface Count {
  readonly measure: Measure;
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
  const { counts, managers } = await readCounted(tx, inMonths, manager);
  const names = await readNames(tx, program.id);
  const stages = reportStages(names.stages, counts);
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
    reasons: reportReasons(names.reasons, counts, refused),
    managers,
  };
}

/** The counts of some months in one pass: by what was counted, of the manager who is asked for; and by manager, of all. */
async function readCounted(
  tx: TenantTx,
  inMonths: RawBuilder<unknown>,
  manager: string | undefined,
): Promise<{ counts: readonly Count[]; managers: FunnelReport["managers"] }> {
  const asked = manager ? sql`filter (where manager_id = ${manager})` : sql``;
  const { rows } = await sql<Count & { managerId: string | null; ofAll: number }>`
    select measure, subject_id as subject, days, manager_id as "managerId", coalesce(sum(n) ${asked}, 0)::int as n,
      sum(n)::int as "ofAll"
    from recruitment.funnel_counts where ${inMonths}
    group by grouping sets ((measure, subject_id, days), (measure, manager_id))`.execute(tx);
  const byManager = new Map<string, Partial<Record<Measure, number>>>();
  for (const { managerId, measure, ofAll } of rows)
    if (managerId !== null) byManager.set(managerId, { ...byManager.get(managerId), [measure]: ofAll });
  return {
    counts: rows.filter(({ managerId }) => managerId === null),
    managers: [...byManager]
      .map(([id, { opened = 0, signed = 0, refused = 0 }]) => ({
        ...{ userId: id === nilId ? null : id, opened, signed, refused },
        signedOfOpened: share(signed, opened),
      }))
      .toSorted(
        (one, other) =>
          other.signed - one.signed ||
          other.opened - one.opened ||
          (one.userId ?? "").localeCompare(other.userId ?? ""),
      ),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the counts are about: the program's stages in their order, and the vendor's reasons. */
async function readNames(
  tx: TenantTx,
  programId: string,
): Promise<{ stages: readonly Named[]; reasons: readonly Named[] }> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<Named & { isStage: boolean }>`
    select id, name, true as "isStage", position from programs.stages
      where vendor_id = ${vendorId} and program_id = ${programId}
    union all
    select id, name, false, position from recruitment.refusal_reasons where vendor_id = ${vendorId}
    order by position, id`.execute(tx);
  return { stages: rows.filter(({ isStage }) => isStage), reasons: rows.filter(({ isStage }) => !isStage) };
}

function reportStages(stages: readonly Named[], counts: readonly Count[]): readonly ReportedStage[] {
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
  reasons: readonly Named[],
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

function total(counts: readonly Count[], wanted: Measure): number {
  return counts.reduce((sum, { measure, n }) => (measure === wanted ? sum + n : sum), 0);
}

function bySubject(counts: readonly Count[], wanted: Measure): ReadonlyMap<string, number> {
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
