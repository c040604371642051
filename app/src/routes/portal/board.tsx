import { useLoaderData } from "@remix-run/react";
import { optionalIdInput } from "@tributary/kernel/input";
import { currentPeriod, listBoards, periodInput, standings } from "@tributary/leaderboards";
import { ButtonLink, EmptyState, PageHeader, Tabs } from "@tributary/ui";
import { Trophy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../components/title.ts";
import { portalLoader } from "../../http/portal-route.ts";
import { OwnPlaceCard } from "./board/own-place-card.tsx";
import { PeriodSwitch } from "./board/period-switch.tsx";
import { StandingsTable } from "./board/standings-table.tsx";
import { usePortal, usePortalPath } from "./use-portal.ts";

export const handle: RouteHandle = { title: (t) => t("portal:board.title") };

const shownRows = 20;

export const loader = portalLoader(
  {
    permission: "standing.read",
    search: z.object({ board: optionalIdInput, period: periodInput.optional() }),
  },
  async ({ within, search, scope, clock }) =>
    within(async (tx) => {
      const boards = await listBoards(tx);
      const board = boards.find(({ id }) => id === search.board) ?? boards[0];
      if (!board) return { boards, shown: null };
      const present = currentPeriod(board, clock);
      const period = search.period ?? present;
      const request = { boardId: board.id, period, aroundMemberId: scope.actor.id, limit: shownRows };
      return { boards, shown: { board, period, present, standings: await standings(tx, request) } };
    }),
);

/** Who is where, and what I lack to be one place higher. */
export default function PortalBoard(): ReactNode {
  const { t } = useTranslation("portal");
  const { boards, shown } = useLoaderData<typeof loader>();
  const { vendorName } = usePortal();
  const path = usePortalPath();
  if (!shown) {
    return (
      <>
        <PageHeader title={t("board.title")} />
        <EmptyState icon={<Trophy />} title={t("board.noBoards", { vendor: vendorName })} />
      </>
    );
  }
  const { board, period, present, standings: table } = shown;
  const several = new Set(boards.map(({ programId }) => programId)).size > 1;
  const href = (changes: { board?: string; period?: string }) =>
    `${path("/board")}?${new URLSearchParams({ board: board.id, period, ...changes })}`;
  return (
    <>
      <PageHeader title={t("board.title")} />
      <Tabs
        tabs={boards.map(({ id, metric, programName }) => ({
          href: href({ board: id }),
          label: several ? `${t(`board.metric.${metric}`)} · ${programName}` : t(`board.metric.${metric}`),
          current: id === board.id,
        }))}
      />
      <PeriodSwitch period={period} present={present} hrefOf={(chosen) => href({ period: chosen })} />
      {table.rows.length === 0 ? (
        <EmptyState
          icon={<Trophy />}
          title={t("board.emptyTitle")}
          action={
            <ButtonLink href={path("/send")} variant="primary">
              {t("home.send")}
            </ButtonLink>
          }
        >
          {t("board.empty")}
        </EmptyState>
      ) : (
        <>
          <OwnPlaceCard board={board} standings={table} />
          <StandingsTable board={board} rows={table.rows} />
        </>
      )}
    </>
  );
}
