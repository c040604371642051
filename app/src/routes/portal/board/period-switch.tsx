import { previousMonth } from "@tributary/kernel";
import { ButtonLink } from "@tributary/ui";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";

interface PeriodSwitchProps {
  /** `all` or a month. */
  readonly period: string;
  readonly present: string;
  readonly hrefOf: (period: string) => string;
}

/** Month by month, and all time. */
export function PeriodSwitch({ period, present, hrefOf }: PeriodSwitchProps): ReactNode {
  const { t } = useTranslation("portal");
  const format = useFormat();
  const isAll = period === "all";
  const month = isAll ? present : period;
  const next = monthAfter(month);
  return (
    <nav aria-label={t("board.period")} className="my-3 flex items-center justify-between gap-2">
      <div className="flex items-center">
        <Arrow label={t("board.previous")} href={hrefOf(previousMonth(month))}>
          <ChevronLeft />
        </Arrow>
        <ButtonLink
          href={hrefOf(month)}
          variant="quiet"
          preventScrollReset
          aria-current={isAll ? undefined : "true"}
          className={`min-w-32 capitalize ${isAll ? "text-muted!" : ""}`}
        >
          {format.month(month)}
        </ButtonLink>
        {next <= present && !isAll ? (
          <Arrow label={t("board.next")} href={hrefOf(next)}>
            <ChevronRight />
          </Arrow>
        ) : null}
      </div>
      <ButtonLink
        href={hrefOf("all")}
        variant={isAll ? "secondary" : "quiet"}
        preventScrollReset
        aria-current={isAll ? "true" : undefined}
      >
        {t("board.allTime")}
      </ButtonLink>
    </nav>
  );
}

function Arrow({ label, href, children }: { label: string; href: string; children: ReactNode }): ReactNode {
  return (
    <ButtonLink href={href} variant="quiet" preventScrollReset aria-label={label} className="w-11 px-0!">
      {children}
    </ButtonLink>
  );
}

/** `2026-12` is followed by `2027-01`. */
function monthAfter(month: string): string {
  const [year = 0, index = 1] = month.split("-").map(Number);
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, "0")}`;
}
