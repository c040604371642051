import type { TenantTx } from "@tributary/db";
import { type LocalDay, minorDigits } from "@tributary/kernel";
import type { sizeBands } from "@tributary/recruitment";
import { type RawBuilder, sql } from "kysely";
import { segmentRules } from "../domain/client-segments.ts";
import { type Cuts, type OwnCuts, type RfmMeasure, rfmMeasures } from "../domain/rfm-cuts.ts";

/** Which clients are meant: cards by their facts, clients by their scores. */
export interface ClientCut {
  readonly legalForm?: string | undefined;
  readonly sizeBand?: SizeBand | undefined;
  /** The beginning of an activity code, such as `62` or `62.01`, or the name of an industry. */
  readonly activity?: string | undefined;
}

/** A client by how many people work for it; the bands are those of partners. */
export type SizeBand = (typeof sizeBands)[number];

/**
 * Every client that had bought something by the end of the day, as `stats`: days since the last sale, sales, their sum
 * in minor units. What was taken back by then does not count. Sales are not read: of a client that has not changed since,
 * the row of its statistics holds; of the others, the row of that year, in which the day is looked for by halves.
 */
export function statsAsOf(tx: TenantTx, asOf: LocalDay): RawBuilder<unknown> {
  const vendorId = tx.scope.vendor.id;
  return sql`
    select client_id, (${asOf}::date - last_on) as recency, sales as frequency, revenue_minor as monetary
    from (
      select client_id, sales, revenue_minor, last_on
      from segmentation.client_stats
      where vendor_id = ${vendorId} and changed_on <= ${asOf}
      union all
      select client_id, sales[place], revenue_minor[place], last_on[place]
      from (
        select client_id, sales, revenue_minor, last_on, width_bucket(${asOf}::date, days) as place
        from segmentation.client_years
        where vendor_id = ${vendorId} and from_on <= ${asOf} and until > ${asOf}
        offset 0
      ) as year
    ) as bought
    where sales > 0 and last_on is not null
  `;
}

/**
 * The four cut points of each measure, as arrays named after it; money in minor units. One row. Quantiles are looked for
 * unless they are known already, as `lines`.
 */
export function cutsOf(tx: TenantTx, own: OwnCuts, lines?: OwnCuts | null): RawBuilder<unknown> {
  const columns = rfmMeasures.map((measure) => {
    const given = own[measure] ?? lines?.[measure];
    if (given) return sql`${toMinor(tx, measure, given)}::float8[] as ${sql.id(measure)}`;
    // Interpolates between neighbours: type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
    return sql`percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by ${sql.id(measure)}::float8)
      as ${sql.id(measure)}`;
  });
  // The count makes one row of them also where no quantile is asked for.
  return sql`select ${sql.join(columns)}, count(*) as counted from stats`;
}

/** Cut points as the database has them: money in minor units, freed of what binary fractions add to 19.99 × 100. */
function toMinor(tx: TenantTx, measure: RfmMeasure, cuts: Cuts): number[] {
  if (measure !== "monetary") return [...cuts];
  const unit = 10 ** minorDigits(tx.scope.vendor.currency);
  return cuts.map((cut) => Number((cut * unit).toFixed(6)));
}

/**
 * `stats` with their scores and segments, from a row of cut points known as `cuts`. The offset keeps the rules from being
 * written out over the scores: each would be worked out forty times a client.
 */
export function scored(own: OwnCuts): RawBuilder<unknown> {
  return sql`
    select scores.*, ${segmentCase} as segment
    from (
      select stats.*, 6 - ${binOf("recency", own)} as r, ${binOf("frequency", own)} as f, ${binOf("monetary", own)} as m
      from stats cross join cuts offset 0
    ) as scores
  `;
}

/**
 * The bin of a value, 1 to 5. A value equal to a quantile belongs to the lower bin, so that a value which many clients
 * share is not torn apart upwards; own cut points are half-open as people mean them: lower ≤ x < upper.
 */
function binOf(measure: RfmMeasure, own: OwnCuts): RawBuilder<unknown> {
  const value = sql.id(measure);
  const steps = [1, 2, 3, 4].map((at) => {
    const cut = sql`cuts.${value}[${sql.lit(at)}]`;
    return own[measure] ? sql`(stats.${value} >= ${cut})::int` : sql`(stats.${value} > ${cut})::int`;
  });
  return sql`(1 + ${sql.join(steps, sql` + `)})`;
}

const segmentCase = sql`case ${sql.join(
  segmentRules.map(({ key, r, f, m }) => {
    const within = (score: string, [from, to]: readonly [number, number]) =>
      sql`${sql.id(score)} between ${sql.lit(from)} and ${sql.lit(to)}`;
    return sql`when ${within("r", r)} and ${within("f", f)} and ${within("m", m)} then ${sql.lit(key)}`;
  }),
  sql` `,
)} else 'other' end`;

/** The conditions of a cut on a client's card, known as `client`; true when nothing is cut. */
export function cutConditions({ legalForm, sizeBand, activity }: ClientCut): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (legalForm) conditions.push(sql`client.legal_form = ${legalForm}`);
  if (sizeBand) conditions.push(sql`client.employees ${between(sizeBand)}`);
  if (activity) {
    conditions.push(sql`(starts_with(client.activity_code, ${activity}) or client.industry = ${activity})`);
  }
  return sql.join(conditions, sql` and `);
}

/** The condition on a number of employees that a band stands for. */
export function between(band: SizeBand): RawBuilder<unknown> {
  const [least, most = mostEmployees] = band.replace("+", "").split("-").map(Number);
  return sql`between ${sql.lit(least)} and ${sql.lit(most)}`;
}

const mostEmployees = 2_147_483_647;

/** Whether a cut asks for anything of a client's card. */
export function isCut(cut: ClientCut): boolean {
  return Object.values(cut).some(Boolean);
}
