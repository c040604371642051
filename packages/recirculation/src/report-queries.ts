import type { TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";
import { sql } from "kysely";
import { gapSteps } from "./refresh-recall-days.ts";

/** What was asked in a span of days, and what came of it. */
export interface AskedFigures {
  readonly asked: number;
  readonly answered: number;
  readonly rights: number;
}

/** Answers after about as long a time. */
export interface GapFigures {
  /** Days since the answer before, both ends counted in; `to` null: and longer. */
  readonly from: number;
  readonly to: number | null;
  readonly answers: number;
  readonly rights: number;
  /** The sum of what was expected. */
  readonly expected: number;
}

/** Answers that were about as likely to be right: tenths. */
export interface CalibrationBand {
  readonly band: number;
  readonly answers: number;
  readonly rights: number;
  readonly expected: number;
}

/** Whether mails change anything: facts that were left alone against those that were asked about, after two months. */
export interface HoldoutFigures {
  readonly held: { readonly answers: number; readonly rights: number };
  readonly asked: { readonly answers: number; readonly rights: number };
}

/** The report of a vendor in a span of days. */
export interface RecallReport {
  readonly total: AskedFigures;
  readonly gaps: readonly GapFigures[];
  readonly bands: readonly CalibrationBand[];
  readonly holdout: HoldoutFigures;
}

/** The whole channel in the days from `from` to `to`. Reads rollups only. */
export async function recallReport(
  tx: TenantTx,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<RecallReport> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<AskedFigures>`
    select coalesce(sum(asked), 0)::int as asked, coalesce(sum(answered), 0)::int as answered,
      coalesce(sum(rights), 0)::int as rights
    from recirculation.partner_days
    where vendor_id = ${vendorId} and day between ${from}::date and ${to}::date`.execute(tx);
  const { rows: cells } = await sql<{
    gap: number;
    band: number;
    held: boolean;
    answers: number;
    rights: number;
    expected: number;
  }>`
    select gap, band, held, sum(answers)::int as answers, sum(rights)::int as rights, sum(expected) as expected
    from recirculation.recall_days
    where vendor_id = ${vendorId} and day between ${from}::date and ${to}::date
    group by gap, band, held`.execute(tx);
  const add = (chosen: typeof cells) => ({
    answers: chosen.reduce((sum, { answers }) => sum + answers, 0),
    rights: chosen.reduce((sum, { rights }) => sum + rights, 0),
    expected: chosen.reduce((sum, { expected }) => sum + expected, 0),
  });
  const late = cells.filter(({ gap }) => gap >= lateGap);
  return {
    total: rows[0] ?? { asked: 0, answered: 0, rights: 0 },
    gaps: [...gapSteps, null].map((most, step) => ({
      from: step === 0 ? 0 : (gapSteps[step - 1] ?? 0) + 1,
      to: most,
      ...add(cells.filter(({ gap }) => gap === step)),
    })),
    bands: Array.from({ length: 10 }, (_, band) => ({
      band,
      ...add(cells.filter((cell) => cell.band === band)),
    })).filter(({ answers }) => answers > 0),
    holdout: {
      held: add(late.filter(({ held }) => held)),
      asked: add(late.filter(({ held }) => !held)),
    },
  };
}

/** The first step of gaps that is longer than a fact is left alone for. */
const lateGap = 5;

/** A fact with how it was answered. */
export interface ItemFigures extends AskedFigures {
  readonly id: string;
  readonly fact: string;
  readonly courseTitle: string | null;
}

/** Facts that were answered at least `least` times, those that fewest remember first. */
export async function hardestItems(
  tx: TenantTx,
  { from, to, least, limit }: { from: LocalDay; to: LocalDay; least: number; limit: number },
): Promise<ItemFigures[]> {
  const { rows } = await sql<ItemFigures>`
    select i.id, i.fact, i.course_title as "courseTitle", f.asked, f.answered, f.rights
    from (
      select item_id, sum(asked)::int as asked, sum(answered)::int as answered, sum(rights)::int as rights
      from recirculation.item_days
      where vendor_id = ${tx.scope.vendor.id} and day between ${from}::date and ${to}::date
      group by item_id having sum(answered) >= ${least}
    ) as f
    join recirculation.knowledge_items as i on i.vendor_id = ${tx.scope.vendor.id} and i.id = f.item_id
      and i.archived_at is null
    order by f.rights::float8 / f.answered, f.answered desc, i.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** A group of figures with its name. */
export interface NamedFigures extends AskedFigures {
  readonly id: string | null;
  readonly name: string | null;
}

/** By course; facts that were written by hand stand together under no name. */
export async function figuresByCourse(
  tx: TenantTx,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<NamedFigures[]> {
  const { rows } = await sql<NamedFigures>`
    select i.course_id as id, max(i.course_title) as name, sum(f.asked)::int as asked,
      sum(f.answered)::int as answered, sum(f.rights)::int as rights
    from recirculation.item_days as f
    join recirculation.knowledge_items as i on i.vendor_id = f.vendor_id and i.id = f.item_id
    where f.vendor_id = ${tx.scope.vendor.id} and f.day between ${from}::date and ${to}::date
    group by i.course_id order by sum(f.answered) desc limit 50`.execute(tx);
  return rows;
}

/** By partner, those with most answers first. */
export async function figuresByPartner(
  tx: TenantTx,
  { from, to, limit }: { from: LocalDay; to: LocalDay; limit: number },
): Promise<NamedFigures[]> {
  const { rows } = await sql<NamedFigures>`
    select f.partner_id as id, p.name, sum(f.asked)::int as asked, sum(f.answered)::int as answered,
      sum(f.rights)::int as rights
    from recirculation.partner_days as f
    join recruitment.partners as p on p.vendor_id = f.vendor_id and p.id = f.partner_id
    where f.vendor_id = ${tx.scope.vendor.id} and f.day between ${from}::date and ${to}::date
    group by f.partner_id, p.name order by sum(f.answered) desc, f.partner_id limit ${limit}`.execute(tx);
  return rows;
}

/** How a fact stands with those who are asked about it. */
export async function figuresOfItem(
  tx: TenantTx,
  itemId: string,
): Promise<{ people: number; retired: number; asked: number; answered: number; rights: number }> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<{
    people: number;
    retired: number;
    asked: number;
    answered: number;
    rights: number;
  }>`
    select y.people, y.retired, f.asked, f.answered, f.rights from (
      select count(*)::int as people, count(*) filter (where status = 'retired')::int as retired
      from recirculation.memories where vendor_id = ${vendorId} and item_id = ${itemId}::uuid
    ) as y cross join (
      select coalesce(sum(asked), 0)::int as asked, coalesce(sum(answered), 0)::int as answered,
        coalesce(sum(rights), 0)::int as rights
      from recirculation.item_days where vendor_id = ${vendorId} and item_id = ${itemId}::uuid
    ) as f`.execute(tx);
  return rows[0] ?? { people: 0, retired: 0, asked: 0, answered: 0, rights: 0 };
}
