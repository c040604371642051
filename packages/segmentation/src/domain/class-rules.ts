import { z } from "zod";

const percent = z.coerce.number().int().min(0).max(1_000);

/**
 * The thresholds of partner classes, as a person gives them. Problems, besides the usual of numbers:
 * `low_above_key` where a threshold of low-yield partners would take in key ones.
 */
export const classRulesInput = z
  .object({
    /** How many days are looked at, the day of the report being the last. */
    windowDays: z.coerce.number().int().min(7).max(730),
    /** A key partner brings at least so many deals in the window… */
    keyMinDeals: z.coerce.number().int().min(1).max(1_000_000),
    /** …and no fewer than this percentage of what the vendor's median partner brings. */
    keyMinDealsPercent: percent,
    /** A key partner's average check is at least this percentage of the vendor's median one. */
    keyMinCheckPercent: percent,
    /** A key partner's last deal is no more than so many days old. */
    keyMaxDaysSince: z.coerce.number().int().min(0).max(730),
    /** A low-yield partner brings at most so many deals in the window, or… */
    lowMaxDeals: z.coerce.number().int().min(0).max(1_000_000),
    /** …its average check is under this percentage of the vendor's median one, or… */
    lowMaxCheckPercent: percent,
    /** …its last deal is at least so many days old. */
    lowMinDaysSince: z.coerce.number().int().min(1).max(730),
  })
  .superRefine((rules, context) => {
    const overlaps: [keyof typeof rules, boolean][] = [
      ["lowMaxDeals", rules.lowMaxDeals >= rules.keyMinDeals],
      ["lowMaxCheckPercent", rules.lowMaxCheckPercent > rules.keyMinCheckPercent],
      ["lowMinDaysSince", rules.lowMinDaysSince <= rules.keyMaxDaysSince],
    ];
    for (const [field, overlap] of overlaps) {
      if (overlap) context.addIssue({ code: "custom", path: [field], message: "low_above_key" });
    }
  });

/** The thresholds of partner classes; what each means stands with `classRulesInput`. */
export type ClassRules = Readonly<z.output<typeof classRulesInput>>;

/**
 * What holds until a vendor says otherwise. Frequency and check are measured by the vendor's own median partner, so
 * the same rules suit one whose partners bring a deal a month and one whose partners bring five a week.
 */
export const defaultClassRules: ClassRules = {
  windowDays: 90,
  keyMinDeals: 3,
  keyMinDealsPercent: 100,
  keyMinCheckPercent: 80,
  keyMaxDaysSince: 14,
  lowMaxDeals: 1,
  lowMaxCheckPercent: 50,
  lowMinDaysSince: 60,
};
