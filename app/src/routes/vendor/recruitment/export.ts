import { dayInZone, toMajorString } from "@tributary/kernel";
import { listOpportunities, type OpportunityRow, opportunityStatuses } from "@tributary/recruitment";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { readPrograms, readStaff } from "./read-choices.ts";
import { filterOf, recruitmentFilters } from "./recruitment-filters.ts";

const columns = [
  ...([
    "partner",
    "stage",
    "state",
    "manager",
    "expected",
    "currency",
    "next",
    "stale",
    "opened",
    "closed",
  ] as const),
  ...(["region", "site", "tags"] as const),
];

const search = z.object({ ...recruitmentFilters, status: z.enum(opportunityStatuses).default("open") });

/** The list with its filters as a file. */
export const loader = vendorLoader({ permission: "opportunity.read", search }, async (request) => {
  const { within, person, search, clock } = request;
  const t = serverTranslator(person.locale).getFixedT(null, ["recruitment", "common"]);
  const { names } = await readStaff(request);
  const { program } = await within((tx) => readPrograms(tx, search.program));
  const filter = { ...filterOf(search, program.id), status: search.status, limit: 500 };
  return csvResponse(
    {
      name: t("recruitment:file"),
      header: columns.map((column) => t(`recruitment:columns.${column}`)),
      pages: () =>
        everyPage(
          (cursor) => within((tx) => listOpportunities(tx, { ...filter, ...(cursor && { cursor }) }, clock)),
          (row) => cellsOf(row, { t, names, currency: program.currency, timeZone: program.timeZone }),
        ),
    },
    person.locale,
  );
});

interface Reading {
  readonly t: TFunction<("recruitment" | "common")[]>;
  readonly names: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly timeZone: string;
}

function cellsOf(row: OpportunityRow, { t, names, currency, timeZone }: Reading): CsvCell[] {
  const { expectedMinor } = row;
  return [
    row.partnerName,
    row.stageName,
    t(`recruitment:state.${row.status}`),
    names[row.managerUserId ?? ""] ?? null,
    expectedMinor === null ? null : { decimal: toMajorString({ amountMinor: expectedMinor, currency }) },
    currency,
    row.nextStep?.body ?? null,
    row.stale ? t("recruitment:stale") : null,
    dayInZone(row.openedAt, timeZone),
    row.closedAt ? dayInZone(row.closedAt, timeZone) : null,
    row.region,
    row.siteDomain,
    row.tags.join(", "),
  ];
}
