import { TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import type { ClassesReport } from "./classes-report.ts";

/** Where the lines between the classes run, in this vendor's own deals and money. */
export function ClassBarNote({ classes }: { classes: ClassesReport }): ReactNode {
  const { t } = useTranslation("segments");
  const { base, may } = useWorkspace();
  const format = useFormat();
  const { bar, currency } = classes;
  const money = (amountMinor: number): string => format.roundMoney(amountMinor, currency);
  return (
    <section aria-labelledby="class-bar" className="min-w-0">
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h3 id="class-bar" className="text-base">
          {t("bar.title")}
        </h3>
        {may("segment.configure") ? (
          <TextLink href={`${base}/settings/classes`}>{t("bar.set")}</TextLink>
        ) : null}
      </header>
      <ul className="flex max-w-[60ch] flex-col gap-2 text-muted">
        <li>
          {t("bar.key", {
            deals: format.number(bar.keyMinDeals),
            check: money(bar.keyMinCheckMinor),
            days: format.number(bar.keyMaxDaysSince),
          })}
        </li>
        <li>
          {t("bar.low", {
            deals: format.number(bar.lowMaxDeals),
            check: money(bar.lowCheckMinor),
            days: format.number(bar.lowMinDaysSince),
          })}
        </li>
        <li>
          {t("bar.median", { deals: format.number(bar.medianDeals), check: money(bar.medianCheckMinor) })}
        </li>
      </ul>
    </section>
  );
}
