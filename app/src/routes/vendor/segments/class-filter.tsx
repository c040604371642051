import type { ClassTotal, PartnerClassName } from "@tributary/segmentation";
import { Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";

/** The table by class. */
export function ClassFilter({
  chosen,
  links,
  totals,
}: {
  chosen: PartnerClassName | null;
  links: ListLinks;
  totals: readonly ClassTotal[];
}): ReactNode {
  const { t } = useTranslation(["segments", "common"]);
  const format = useFormat();
  const all = totals.reduce((sum, { partners }) => sum + partners, 0);
  return (
    <div className="mb-2">
      <Tabs
        tabs={[
          {
            href: links.with({ class: null, skip: null }),
            label: t("segments:all"),
            current: chosen === null,
            count: format.number(all),
          },
          ...totals.map((total) => ({
            href: links.with({ class: total.class, skip: null }),
            label: t(`segments:partnersOf.${total.class}`),
            current: chosen === total.class,
            count: format.number(total.partners),
          })),
        ]}
      />
    </div>
  );
}
