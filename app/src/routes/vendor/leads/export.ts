import { toMajorString } from "@tributary/kernel";
import { type LeadRow, leadStatuses, listLeads } from "@tributary/leads";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";

/** The filters of the list, with the same defaults: the file holds what the list shows. */
const search = z.object({
  status: z.enum([...leadStatuses, "all"]).default("submitted"),
  q: z.string().trim().max(100).optional(),
  partner: z.uuid().optional(),
});

export const loader = vendorLoader(
  { permission: "lead.read", search },
  async ({ within, person, search: { status, q, partner } }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["leads", "common"]);
    const filter = {
      ...(status !== "all" && { status }),
      ...(q && { search: q }),
      ...(partner && { partnerId: partner }),
      limit: 500,
    };
    return csvResponse(
      {
        name: t("leads:file"),
        header: columns.map((column) => t(`leads:columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listLeads(tx, { ...filter, ...(cursor && { cursor }) })),
            (lead) => cellsOf(lead, t),
          ),
      },
      person.locale,
    );
  },
);

const columns = [
  "client",
  "taxId",
  "partner",
  "member",
  "product",
  "status",
  "amount",
  "currency",
  "submitted",
  "accepted",
  "closed",
] as const;

function cellsOf(lead: LeadRow, t: TFunction<("leads" | "common")[]>): CsvCell[] {
  const { amountMinor, currency } = lead;
  return [
    lead.clientName,
    lead.clientTaxId,
    lead.partnerName,
    lead.memberName,
    lead.productName,
    t(`common:leadStatus.${lead.status}`),
    amountMinor === null ? null : { decimal: toMajorString({ amountMinor, currency }) },
    currency,
    lead.dayKnown ? lead.submittedAt.toISOString() : null,
    lead.acceptedAt?.toISOString() ?? null,
    lead.closedAt?.toISOString() ?? null,
  ];
}
