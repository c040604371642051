import { dayInZone, toMajorString } from "@tributary/kernel";
import { listSegmentedClients } from "@tributary/segmentation";
import { z } from "zod";
import { csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { readFilters, segmentFilters } from "./segment-search.ts";

const columns = [
  "externalId",
  "client",
  "segment",
  "r",
  "f",
  "m",
  "recency",
  "frequency",
  "monetary",
  "currency",
] as const;

const pageSize = 2_000;

export const loader = vendorLoader(
  { permission: "segment.read", search: z.object(segmentFilters) },
  async ({ within, person, scope, clock, search }) => {
    const t = serverTranslator(person.locale).getFixedT(null, "clients");
    const { timeZone, currency } = scope.vendor;
    const asOf = search.as_of ?? dayInZone(clock.now(), timeZone);
    const { cuts, filter } = readFilters(search);
    return csvResponse(
      {
        name: `${t("file")}-${asOf}`,
        header: columns.map((column) => t(`columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) =>
              within((tx) => listSegmentedClients(tx, { asOf, cuts, filter, cursor, limit: pageSize })),
            (row) => [
              row.externalId,
              row.name,
              t(`segment.${row.segment}`),
              row.r,
              row.f,
              row.m,
              row.recencyDays,
              row.frequency,
              { decimal: toMajorString({ amountMinor: row.monetaryMinor, currency }) },
              currency,
            ],
          ),
      },
      person.locale,
    );
  },
);
