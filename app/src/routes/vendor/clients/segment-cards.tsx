import type { ClientSegment, ClientSegmentsReport, SegmentTotal } from "@tributary/segmentation";
import { useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";

/** The segments that somebody is in: how many, what they bring, what to do. Each leads to its clients. */
export function SegmentCards({
  report,
  links,
  chosen,
}: {
  report: ClientSegmentsReport;
  links: ListLinks;
  chosen: ClientSegment | null;
}): ReactNode {
  const filled = report.segments.filter(({ clients }) => clients > 0);
  return (
    <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
      {filled.map((total) => (
        <SegmentCard
          key={total.segment}
          total={total}
          currency={report.currency}
          isChosen={total.segment === chosen}
          links={links}
        />
      ))}
    </ul>
  );
}

function SegmentCard({
  total,
  currency,
  isChosen,
  links,
}: {
  total: SegmentTotal;
  currency: string;
  isChosen: boolean;
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("clients");
  const { Link } = useUi();
  const format = useFormat();
  const { segment, clients, revenueMinor, averageCheckMinor, share } = total;
  const href = links.with({ segment: isChosen ? null : segment, r: null, f: null });
  return (
    <li>
      <Link
        href={`${href}#clients`}
        aria-current={isChosen ? "true" : undefined}
        className={`flex h-full flex-col gap-1 rounded-surface border p-3 no-underline hover:bg-hover ${
          isChosen ? "border-accent-line bg-accent-soft" : "border-line"
        }`}
      >
        <span className="flex items-baseline justify-between gap-2">
          <span className="font-emphasis">{t(`segment.${segment}`)}</span>
          <span className="text-13 text-muted tabular-nums">{t("card.clients", { count: clients })}</span>
        </span>
        <span className="tabular-nums">
          {t("card.revenue", {
            money: format.compactMoney({ amountMinor: revenueMinor, currency }),
            share: format.percent(share),
          })}
          {averageCheckMinor === null ? null : (
            <span className="block text-13 text-muted">
              {t("card.check", { check: format.roundMoney(averageCheckMinor, currency) })}
            </span>
          )}
        </span>
        <span className="text-13 text-muted">{t(`advice.${segment}`)}</span>
      </Link>
    </li>
  );
}
