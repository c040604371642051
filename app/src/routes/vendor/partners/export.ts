import { listStaff } from "@tributary/identity";
import { dayInZone } from "@tributary/kernel";
import { listPartners } from "@tributary/recruitment";
import { partnerClasses } from "@tributary/segmentation";
import { z } from "zod";
import { csvResponse, everyPage } from "../../../http/csv-response.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { rightsIn } from "../frame/rights.ts";
import { filterOf, partnerFilters } from "./partner-filters.ts";

const columns = [
  "name",
  "code",
  "taxId",
  "country",
  "region",
  "manager",
  "members",
  "class",
  "since",
  "lastActivity",
] as const;

export const loader = vendorLoader(
  { permission: "partner.read", search: z.object(partnerFilters) },
  async ({ within, person, search, scope, clock, runtime }) => {
    const t = serverTranslator(person.locale).getFixedT(null, ["partners", "common"]);
    const { vendor } = scope;
    const staff = await listStaff(runtime.database.platform, vendor.id, { withDisabled: true });
    const nameOf = new Map(staff.map(({ userId, name }) => [userId, name]));
    const classes = rightsIn(scope, person)("segment.read")
      ? await within((tx) => partnerClasses(tx, { asOf: dayInZone(clock.now(), vendor.timeZone) }))
      : null;
    const classOf = new Map(classes?.rows.map((row) => [row.partnerId, row.class]));
    const filter = { ...filterOf(search, scope, clock), limit: 500 };
    return csvResponse(
      {
        name: t("partners:file"),
        header: columns.map((column) => t(`partners:columns.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listPartners(tx, { ...filter, ...(cursor && { cursor }) })),
            (partner) => {
              const className = classOf.get(partner.id);
              return [
                ...[partner.name, partner.code, partner.taxId, partner.country, partner.region],
                nameOf.get(partner.managerUserId ?? "") ?? null,
                partner.memberCount,
                className ? t(`common:partnerClass.${className}`) : null,
                dayInZone(partner.createdAt, vendor.timeZone),
                partner.lastActivityAt ? dayInZone(partner.lastActivityAt, vendor.timeZone) : null,
              ];
            },
          ),
      },
      person.locale,
    );
  },
);
