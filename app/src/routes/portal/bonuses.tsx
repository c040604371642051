import { useLoaderData } from "@remix-run/react";
import { listLedger, memberEarnings, memberMonths } from "@tributary/bonuses";
import { monthInZone, monthRange } from "@tributary/kernel";
import { ButtonLink, EmptyState, PageHeader, Pager, Stat, StatRow } from "@tributary/ui";
import { HandCoins } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../components/title.ts";
import { portalLoader } from "../../http/portal-route.ts";
import { byMonth } from "./bonuses/by-month.ts";
import { MonthOfBonuses } from "./bonuses/month-of-bonuses.tsx";
import { useFormat } from "./use-format.ts";
import { usePortalPath } from "./use-portal.ts";

export const handle: RouteHandle = { title: (t) => t("portal:bonuses.title") };

const pageSize = 30;
/** Month sums that a page may need: its lines seldom reach further back. */
const mostMonths = 60;

export const loader = portalLoader(
  { permission: "own_bonus.read", search: z.object({ cursor: z.string().max(500).optional() }) },
  async ({ within, scope, search: { cursor }, clock }) => {
    const memberId = scope.actor.id ?? "";
    const { timeZone, currency } = scope.vendor;
    const month = monthInZone(clock.now(), timeZone);
    return within(async (tx) => {
      const earnings = await memberEarnings(tx, memberId, monthRange(month, timeZone));
      const sums = await memberMonths(tx, memberId, { timeZone, limit: mostMonths });
      const page = await listLedger(tx, { memberId, limit: pageSize, ...(cursor && { cursor }) });
      const months = byMonth(page.rows, sums, timeZone);
      return { earnings, months, month, currency, nextCursor: page.nextCursor, paged: cursor !== undefined };
    });
  },
);

/** My money: every line says what it is for, every month its sum. */
export default function PortalBonuses(): ReactNode {
  const { t } = useTranslation("portal");
  const { earnings, months, month, currency, nextCursor, paged } = useLoaderData<typeof loader>();
  const path = usePortalPath();
  const format = useFormat();
  const amounts = (of: "inRangeMinor" | "inAllMinor") =>
    format.moneys(
      earnings.map((earned) => ({ amountMinor: earned[of], currency: earned.currency })),
      currency,
    );
  return (
    <>
      <PageHeader title={t("bonuses.title")} />
      {months.length === 0 && !paged ? (
        <EmptyState
          icon={<HandCoins />}
          title={t("bonuses.emptyTitle")}
          action={
            <ButtonLink href={path("/send")} variant="primary">
              {t("home.send")}
            </ButtonLink>
          }
        >
          {t("bonuses.empty")}
        </EmptyState>
      ) : (
        <>
          <StatRow>
            <Stat
              label={t("bonuses.month", { month: format.month(month) })}
              value={amounts("inRangeMinor")}
            />
            <Stat label={t("bonuses.all")} value={amounts("inAllMinor")} />
          </StatRow>
          {months.map((bonuses) => (
            <MonthOfBonuses key={bonuses.month} {...bonuses} />
          ))}
        </>
      )}
      <Pager
        previousHref={paged ? path("/bonuses") : null}
        nextHref={nextCursor ? `${path("/bonuses")}?${new URLSearchParams({ cursor: nextCursor })}` : null}
      />
    </>
  );
}
