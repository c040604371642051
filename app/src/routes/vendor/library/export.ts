import { dayInZone } from "@tributary/kernel";
import { listItems } from "@tributary/library";
import { z } from "zod";
import { csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { filterOf, libraryFilters } from "./library-filters.ts";

const columns = ["title", "kind", "state", "openedBy", "published", "changed"] as const;

export const loader = vendorLoader(
  { permission: "library.read", search: z.object(libraryFilters) },
  async ({ within, person, search, scope }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["libraryDesk", "library"]);
    const filter = { ...filterOf(search), limit: 500 };
    const day = (at: Date | null) => (at ? dayInZone(at, scope.vendor.timeZone) : null);
    return csvResponse(
      {
        name: t("libraryDesk:file"),
        header: columns.map((column) => t(`libraryDesk:columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listItems(tx, { ...filter, ...(cursor && { cursor }) })),
            (item) => [
              item.title,
              t(`library:kind.${item.kind}`),
              t(`libraryDesk:state.${item.state}`),
              item.openedBy,
              day(item.publishedAt),
              day(item.changedAt),
            ],
          ),
      },
      person.locale,
    );
  },
);
