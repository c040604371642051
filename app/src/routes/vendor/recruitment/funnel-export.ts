import { type FunnelReport, funnelReport } from "@tributary/recruitment";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { funnelFilters } from "./funnel-filters.ts";
import { readPrograms, readStaff } from "./read-choices.ts";

/** The report as one table: what is counted, of what, how many. */
export const loader = vendorLoader(
  { permission: "opportunity.read", search: z.object(funnelFilters) },
  async (request) => {
    const { within, search, person, clock } = request;
    const { manager } = search;
    const t = serverTranslator(person.locale).getFixedT(null, ["recruitment", "common"]);
    const { names } = await readStaff(request);
    const report = await within(async (tx) => {
      const { program } = await readPrograms(tx, search.program);
      const asked = manager && { managerUserId: manager === "none" ? null : manager };
      return funnelReport(tx, { program, months: Number(search.span), ...asked }, clock);
    });
    return csvResponse(
      {
        name: t("recruitment:report.file"),
        header: [t("recruitment:report.stage"), t("recruitment:report.count"), t("recruitment:report.share")],
        pages: async function* () {
          yield rowsOf(report, names, t);
        },
      },
      person.locale,
    );
  },
);

function rowsOf(
  report: FunnelReport,
  names: Readonly<Record<string, string>>,
  t: TFunction<("recruitment" | "common")[]>,
): CsvCell[][] {
  const share = (value: number | null): CsvCell => (value === null ? null : { decimal: value.toFixed(4) });
  return [
    [t("recruitment:report.opened"), report.opened, null],
    ...report.stages.map((stage): CsvCell[] => [stage.name, stage.reached, share(stage.fromAll)]),
    [t("recruitment:report.signed"), report.signed, share(report.signedOfOpened)],
    [t("recruitment:report.refused"), report.refused, null],
    ...report.stages.map((stage): CsvCell[] => [
      `${t("recruitment:report.median")}: ${stage.name}`,
      stage.medianDays === null ? null : { decimal: String(stage.medianDays) },
      null,
    ]),
    ...report.reasons.map((reason): CsvCell[] => [
      `${t("recruitment:report.reason")}: ${reason.name ?? t("common:unknown")}`,
      reason.n,
      share(reason.share),
    ]),
    ...report.managers.map((row): CsvCell[] => [
      `${t("recruitment:report.manager")}: ${names[row.userId ?? ""] ?? t("recruitment:noManager")}`,
      row.signed,
      share(row.signedOfOpened),
    ]),
  ];
}
