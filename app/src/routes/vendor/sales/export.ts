import { toMajorString } from "@tributary/kernel";
import { listSales, type SaleRow } from "@tributary/leads";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { filterOf, saleFilters } from "./sale-filters.ts";

export const loader = vendorLoader(
  { permission: "sale.read", search: z.object(saleFilters) },
  async ({ within, person, search }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["sales", "common"]);
    const filter = { ...filterOf(search), limit: 500 };
    return csvResponse(
      {
        name: t("sales:file"),
        header: columns.map((column) => t(`sales:columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listSales(tx, { ...filter, ...(cursor && { cursor }) })),
            (sale) => cellsOf(sale, t),
          ),
      },
      person.locale,
    );
  },
);

const columns = [
  "soldOn",
  "client",
  "partner",
  "member",
  "product",
  "kind",
  "amount",
  "margin",
  "currency",
  "refunded",
] as const;

function cellsOf(sale: SaleRow, t: TFunction<("sales" | "common")[]>): CsvCell[] {
  const { currency } = sale;
  const decimal = (amountMinor: number): CsvCell => ({ decimal: toMajorString({ amountMinor, currency }) });
  return [
    sale.soldOn,
    sale.clientName,
    sale.partnerName,
    sale.memberName,
    sale.productName,
    t(`common:saleKind.${sale.kind}`),
    decimal(sale.amountMinor),
    sale.marginMinor === null ? null : decimal(sale.marginMinor),
    currency,
    sale.refundId ? t("sales:refunded") : null,
  ];
}
