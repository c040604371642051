import { type ApplicationRow, listApplications } from "@tributary/recruitment";
import type { TFunction } from "i18next";
import { type CsvCell, csvResponse, everyPage } from "../../../../http/csv-response.ts";
import { vendorLoader } from "../../../../http/vendor-route.ts";
import { serverTranslator } from "../../../../i18n/server-translators.ts";
import { applicationSearch, filterOf } from "./application-filters.ts";

/** The filters of the queue, with the same defaults: the file holds what the list shows. */
export const loader = vendorLoader(
  { permission: "application.read", search: applicationSearch },
  async ({ within, person, search }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["applications"]);
    const { status } = search;
    const filter = { ...filterOf(search, person.id), ...(status !== "all" && { status }), limit: 500 };
    return csvResponse(
      {
        name: t("file"),
        header: columns.map((column) => t(`columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listApplications(tx, { ...filter, ...(cursor && { cursor }) })),
            (row) => cellsOf(row, t),
          ),
      },
      person.locale,
    );
  },
);

const columns = [
  "company",
  "taxId",
  "country",
  "region",
  "person",
  "email",
  "program",
  "status",
  "submitted",
  "decided",
  "decidedBy",
] as const;

function cellsOf(row: ApplicationRow, t: TFunction<["applications"]>): CsvCell[] {
  return [
    row.companyName,
    row.taxId,
    row.country,
    row.region,
    row.personName,
    row.email,
    row.programName,
    t(`status.${row.status === "repeat" ? "received" : row.status}`),
    row.submittedAt.toISOString(),
    row.decidedAt?.toISOString() ?? null,
    row.decidedByName,
  ];
}
