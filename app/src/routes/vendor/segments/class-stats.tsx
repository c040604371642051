import type { ClassTotal } from "@tributary/segmentation";
import { Stat, StatRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** How many partners each class has, and what they bring. */
export function ClassStats({ totals }: { totals: readonly ClassTotal[] }): ReactNode {
  const { t } = useTranslation(["segments", "common"]);
  const format = useFormat();
  return (
    <StatRow>
      {totals.map((total) => (
        <Stat
          key={total.class}
          label={t(`segments:partnersOf.${total.class}`)}
          value={format.number(total.partners)}
          hint={t("segments:stats.hint", {
            share: format.percent(total.share),
            deals: format.number(total.deals),
          })}
        />
      ))}
    </StatRow>
  );
}
