import { listItems } from "@tributary/recirculation";
import { z } from "zod";
import { csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";

const search = z.object({ q: z.string().trim().max(100).optional(), archived: z.literal("1").optional() });

export const loader = vendorLoader(
  { permission: "recirculation.read", search },
  async ({ within, person, search: { q, archived } }) => {
    const t = serverTranslator(person.locale).getFixedT(null, "recirculation");
    return csvResponse(
      {
        name: t("file"),
        header: (["fact", "course", "program", "variants", "created"] as const).map((column) =>
          t(`columns.${column}`),
        ),
        pages: () =>
          everyPage(
            (cursor) =>
              within((tx) => listItems(tx, { search: q, archived: archived === "1", cursor, limit: 500 })),
            (row) => [row.fact, row.courseTitle, row.programName, row.variants, row.createdAt.toISOString()],
          ),
      },
      person.locale,
    );
  },
);
