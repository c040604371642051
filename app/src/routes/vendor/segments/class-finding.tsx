import { TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import type { ClassesReport } from "./classes-report.ts";

/** How few partners bring how much, in one sentence; in a quiet time, the way to a day that was not. */
export function ClassFinding({ classes }: { classes: ClassesReport }): ReactNode {
  const { t } = useTranslation("segments");
  const format = useFormat();
  const { headline, lastDealOn, asOf } = classes;
  if (headline.partnerCount === 0) return t("findingEmpty");
  if (headline.keyCount > 0) {
    return t("finding", {
      count: headline.keyCount,
      key: format.number(headline.keyCount),
      all: format.number(headline.partnerCount),
      share: format.percent(headline.keyShareOfRevenue),
    });
  }
  return (
    <>
      {t("findingNone")}
      {lastDealOn && lastDealOn < asOf ? (
        <TextLink href={`?as_of=${lastDealOn}`} className="mt-1 block text-base font-text">
          {t("lastDeal", { day: format.day(lastDealOn) })}
        </TextLink>
      ) : null}
    </>
  );
}
