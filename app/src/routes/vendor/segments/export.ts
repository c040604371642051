import { dayInZone, toMajorString } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import { type PartnerClassRow, partnerClasses, partnerClassNames } from "@tributary/segmentation";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";

const search = z.object({ as_of: dayInput.optional(), class: z.enum(partnerClassNames).optional() });

const columns = [
  "partner",
  "class",
  "why",
  "deals",
  "sales",
  "revenue",
  "share",
  "check",
  "currency",
  "lastOn",
  "since",
] as const;

export const loader = vendorLoader(
  { permission: "segment.read", search },
  async ({ within, person, scope, clock, search: { as_of, class: className } }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["segments", "common"]);
    const asOf = as_of ?? dayInZone(clock.now(), scope.vendor.timeZone);
    const { rows, currency } = await within((tx) => partnerClasses(tx, { asOf }));
    const chosen = className ? rows.filter((row) => row.class === className) : rows;
    return csvResponse(
      {
        name: `${t("segments:file")}-${asOf}`,
        header: columns.map((column) => t(`segments:columns.${column}`)),
        pages: () =>
          everyPage(
            async () => ({ rows: chosen, nextCursor: null }),
            (row) => cellsOf(row, currency, t),
          ),
      },
      person.locale,
    );
  },
);

function cellsOf(row: PartnerClassRow, currency: string, t: TFunction<("segments" | "common")[]>): CsvCell[] {
  const decimal = (amountMinor: number): CsvCell => ({ decimal: toMajorString({ amountMinor, currency }) });
  return [
    row.name,
    t(`common:partnerClass.${row.class}`),
    row.reasons.map((reason) => t(`segments:reasons.${reason}`)).join(", "),
    row.deals,
    row.sales,
    decimal(row.revenueMinor),
    { decimal: row.share.toFixed(4) },
    row.averageCheckMinor === null ? null : decimal(row.averageCheckMinor),
    currency,
    row.lastDealOn,
    row.daysSinceLast,
  ];
}
