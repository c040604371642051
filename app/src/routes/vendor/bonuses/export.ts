import { type LedgerRow, listLedger } from "@tributary/bonuses";
import { toMajorString } from "@tributary/kernel";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { filterOf, ledgerFilters } from "./ledger-filters.ts";

const columns = ["at", "member", "partner", "for", "kind", "sale", "rate", "amount", "currency"] as const;

export const loader = vendorLoader(
  { permission: "bonus.read", search: z.object(ledgerFilters) },
  async ({ within, person, scope, search }) => {
    const t = serverTranslator(person.locale).getFixedT(null, "bonuses");
    const filter = { ...filterOf(search, scope.vendor.timeZone), limit: 500 };
    return csvResponse(
      {
        name: t("file"),
        header: columns.map((column) => t(`columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listLedger(tx, { ...filter, ...(cursor && { cursor }) })),
            (line) => cellsOf(line, t),
          ),
      },
      person.locale,
    );
  },
);

function cellsOf(line: LedgerRow, t: TFunction<"bonuses">): CsvCell[] {
  const { currency } = line;
  const decimal = (amountMinor: number): CsvCell => ({ decimal: toMajorString({ amountMinor, currency }) });
  return [
    line.at.toISOString(),
    line.memberName,
    line.partnerName,
    line.clientName,
    t(`kinds.${line.kind}`),
    decimal(line.baseMinor),
    { decimal: (line.rateBasisPoints / 10_000).toFixed(4) },
    decimal(line.amountMinor),
    currency,
  ];
}
