import type { Earnings } from "@tributary/bonuses";
import type { ownPlace } from "@tributary/leaderboards";
import { PortalFigure } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortalPath } from "../use-portal.ts";

type Place = Awaited<ReturnType<typeof ownPlace>>;

/** My place this month and how far the next is. */
export function RankFigure({ place, month }: { place: Place | null; month: string }): ReactNode {
  const { t } = useTranslation("portal");
  const path = usePortalPath();
  const format = useFormat();
  const rank = place?.me?.rank ?? null;
  const distance = place?.distanceToNext ?? null;
  const detail =
    rank === null
      ? t("home.rankNone")
      : distance === null
        ? t("home.rankTop")
        : t("home.rankDetail", { count: distance });
  return (
    <PortalFigure
      href={path("/board")}
      label={t("home.rank", { month: format.month(month) })}
      value={
        rank === null
          ? "—"
          : t("home.rankOf", { rank: format.number(rank), all: format.number(place?.participants ?? rank) })
      }
      detail={detail}
    />
  );
}

/** My money this month and in all. */
export function MoneyFigure(props: {
  earnings: readonly Earnings[];
  month: string;
  currency: string;
}): ReactNode {
  const { t } = useTranslation("portal");
  const path = usePortalPath();
  const format = useFormat();
  const amounts = (of: "inRangeMinor" | "inAllMinor") =>
    props.earnings.map((earned) => ({ amountMinor: earned[of], currency: earned.currency }));
  return (
    <PortalFigure
      href={path("/bonuses")}
      label={t("home.money", { month: format.month(props.month) })}
      value={format.moneys(amounts("inRangeMinor"), props.currency)}
      detail={t("home.moneyAll", { amount: format.moneys(amounts("inAllMinor"), props.currency) })}
    />
  );
}
