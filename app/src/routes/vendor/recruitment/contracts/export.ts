import { dayInZone } from "@tributary/kernel";
import { type ContractRow, listContracts } from "@tributary/recruitment";
import { type CsvCell, csvResponse, everyPage } from "../../../../http/csv-response.ts";
import { vendorLoader } from "../../../../http/vendor-route.ts";
import { serverTranslator } from "../../../../i18n/server-translators.ts";
import { contractSearch, filterOf } from "./contract-filters.ts";

const columns = [
  ...(["partner", "program", "contract", "status", "signer", "email"] as const),
  ...(["created", "sent", "signed", "declined"] as const),
];

/** The list with its filters as a file, the same defaults included. */
export const loader = vendorLoader(
  { permission: "contract.read", search: contractSearch },
  async ({ within, person, search, scope, clock }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["contracts"]);
    const filter = { ...filterOf(search), limit: 500 };
    const day = (at: Date | null) => (at ? dayInZone(at, scope.vendor.timeZone) : null);
    const cellsOf = (row: ContractRow): CsvCell[] => [
      row.partnerName,
      row.programName,
      row.title,
      t(`status.${hasRunOut(row, clock.now()) ? "expired" : row.status}`),
      row.signerName,
      row.signerEmail,
      day(row.createdAt),
      day(row.sentAt),
      day(row.signedAt),
      day(row.declinedAt),
    ];
    return csvResponse(
      {
        name: t("title"),
        header: columns.map((column) => t(`columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listContracts(tx, { ...filter, ...(cursor && { cursor }) })),
            cellsOf,
          ),
      },
      person.locale,
    );
  },
);

/** Its link opens nothing any more, although nobody has answered. */
function hasRunOut({ status, expiresAt }: ContractRow, now: Date): boolean {
  return status === "sent" && expiresAt !== null && expiresAt <= now;
}
