import type { TenantTx } from "@tributary/db";
import { addDays, type Currency, dayMs, type LocalDay } from "@tributary/kernel";
import { classRules } from "./class-rules.ts";
import { averageCheck, type ClassBar, classBar } from "./domain/class-bar.ts";
import type { ClassRules } from "./domain/class-rules.ts";
import {
  type ClassDecision,
  decidePartnerClass,
  type PartnerClassName,
  partnerClassNames,
} from "./domain/decide-partner-class.ts";
import { type PartnerWindow, readPartnerWindows } from "./partner-windows.ts";

/** A partner that has brought something, with its class. Figures are of the window; money is in minor units. */
export interface PartnerClassRow extends ClassDecision {
  readonly partnerId: string;
  readonly externalId: string | null;
  readonly name: string;
  /** Leads passed on, and sales that came without one. */
  readonly deals: number;
  readonly sales: number;
  /** Net of refunds. */
  readonly revenueMinor: number;
  /** Revenue by sales; null when nothing was sold. */
  readonly averageCheckMinor: number | null;
  readonly lastDealOn: LocalDay;
  readonly daysSinceLast: number;
  /** Its part of the window's revenue, 0 to 1; one whose refunds exceed its sales has none. */
  readonly share: number;
}

/** One class as a whole. */
export interface ClassTotal {
  readonly class: PartnerClassName;
  readonly partners: number;
  readonly deals: number;
  readonly revenueMinor: number;
  readonly share: number;
}

/** Partner classes as of a day. */
export interface PartnerClasses {
  readonly asOf: LocalDay;
  /** The first day of the window. */
  readonly since: LocalDay;
  readonly currency: Currency;
  readonly rules: ClassRules;
  readonly bar: ClassBar;
  /** "keyCount of partnerCount partners bring keyShareOfRevenue of the money". */
  readonly headline: {
    readonly keyCount: number;
    /** Partners that had brought at least one deal by that day; those that never did are no part of it. */
    readonly partnerCount: number;
    /** 0 to 1. */
    readonly keyShareOfRevenue: number;
    readonly revenueMinor: number;
  };
  readonly totals: readonly ClassTotal[];
  /** The partners that bring most money first. */
  readonly rows: readonly PartnerClassRow[];
  /** Partners that had not brought anything by that day: to be woken rather than classed. */
  readonly nothingYet: readonly {
    readonly partnerId: string;
    readonly externalId: string | null;
    readonly name: string;
  }[];
  /** The last day on which any partner brought something, for a report of a quiet time; null when none ever did. */
  readonly lastDealOn: LocalDay | null;
}

/**
 * Classes the vendor's partners as of the end of a day: what came after it, partners included, does not exist.
 * Reads rollups only, in two statements.
 */
export async function partnerClasses(tx: TenantTx, { asOf }: { asOf: LocalDay }): Promise<PartnerClasses> {
  const { rules, since, partners, measured, bar } = await measurePartners(tx, { asOf });
  const gross = measured.reduce((sum, { revenueMinor }) => sum + Math.max(0, revenueMinor), 0);
  const rows = measured.map((partner) => ({
    ...partner,
    averageCheckMinor: averageCheck(partner),
    share: gross > 0 ? Math.max(0, partner.revenueMinor) / gross : 0,
    ...decidePartnerClass(partner, bar),
  }));
  const totals = partnerClassNames.map((name) => totalOf(name, rows));
  return {
    asOf,
    since,
    currency: tx.scope.vendor.currency,
    rules,
    bar,
    headline: {
      keyCount: totals[0]?.partners ?? 0,
      partnerCount: rows.length,
      keyShareOfRevenue: totals[0]?.share ?? 0,
      revenueMinor: totals.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0),
    },
    totals,
    rows,
    nothingYet: partners
      .filter(({ lastDealOn }) => lastDealOn === null)
      .map(({ partnerId, externalId, name }) => ({ partnerId, externalId, name })),
    lastDealOn:
      measured
        .map(({ lastDealOn }) => lastDealOn)
        .toSorted()
        .at(-1) ?? null,
  };
}

/**
 * The classes of some partners as of the end of a day, as `partnerClasses` gives them; one that has brought nothing has
 * none. Costs little however many partners there are: for lists that name a class beside each row.
 */
export async function classesOfPartners(
  tx: TenantTx,
  { asOf, partnerIds }: { asOf: LocalDay; partnerIds: readonly string[] },
): Promise<ReadonlyMap<string, PartnerClassName>> {
  const { measured, bar } = await measurePartners(tx, { asOf, partnerIds });
  return new Map(measured.map((partner) => [partner.partnerId, decidePartnerClass(partner, bar).class]));
}

/** What partners are measured by as of a day, and how those that have brought something measure up. */
async function measurePartners(tx: TenantTx, asked: { asOf: LocalDay; partnerIds?: readonly string[] }) {
  const rules = await classRules(tx);
  const since = addDays(asked.asOf, 1 - rules.windowDays);
  const partners = await readPartnerWindows(tx, { since, ...asked });
  const measured = partners
    .filter((partner): partner is PartnerWindow & { lastDealOn: LocalDay } => partner.lastDealOn !== null)
    .map((partner) => ({ ...partner, daysSinceLast: daysBetween(partner.lastDealOn, asked.asOf) }));
  return { rules, since, partners, measured, bar: classBar(measured, rules) };
}

function totalOf(name: PartnerClassName, rows: readonly PartnerClassRow[]): ClassTotal {
  const members = rows.filter((row) => row.class === name);
  const sum = (figure: "deals" | "revenueMinor" | "share") =>
    members.reduce((total, row) => total + row[figure], 0);
  return {
    class: name,
    partners: members.length,
    deals: sum("deals"),
    revenueMinor: sum("revenueMinor"),
    share: sum("share"),
  };
}

function daysBetween(earlier: LocalDay, later: LocalDay): number {
  return (Date.parse(later) - Date.parse(earlier)) / dayMs;
}
