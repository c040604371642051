import { useLoaderData } from "@remix-run/react";
import { monthInZone, previousMonth } from "@tributary/kernel";
import { listBoards, periodInput, standings } from "@tributary/leaderboards";
import { partnerIdsOf } from "@tributary/recruitment";
import { ButtonLink, EmptyState, FilterMenu, ReportPage, Tabs } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { Trophy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { BoardFinding } from "./board-finding.tsx";
import { usePlaceColumns } from "./place-columns.tsx";

export const handle: RouteHandle = { title: (t) => t("boards:title") };

const placesShown = 100;
const monthsOffered = 12;
const search = z.object({ board: z.uuid().optional(), period: periodInput.optional() });

export const loader = vendorLoader(
  { permission: "board.read", search },
  async ({ within, search, scope, clock }) =>
    within(async (tx) => {
      const boards = await listBoards(tx);
      const board = boards.find(({ id }) => id === search.board) ?? boards[0] ?? null;
      const month = monthInZone(clock.now(), board?.timeZone ?? scope.vendor.timeZone);
      const period = search.period ?? month;
      const top = board ? await standings(tx, { boardId: board.id, period, limit: placesShown }) : null;
      const rows = top?.rows ?? [];
      const partnerOf = await partnerIdsOf(
        tx,
        rows.map(({ memberId }) => memberId),
      );
      return {
        boards,
        board,
        period,
        months: monthsUpTo(month),
        rows: rows.map((row) => ({ ...row, partnerId: partnerOf.get(row.memberId) ?? null })),
      };
    }),
);

function monthsUpTo(month: string): string[] {
  const months = [month];
  while (months.length < monthsOffered) months.push(previousMonth(months.at(-1) ?? month));
  return months;
}

export default function Board(): ReactNode {
  const { t } = useTranslation("boards");
  const { base, may } = useWorkspace();
  const { boards, board, rows } = useLoaderData<typeof loader>();
  const links = useListLinks();
  const columns = usePlaceColumns(board);
  if (!board) return <ReportPage title={t("title")} finding={t("none")} />;
  const several = new Set(boards.map(({ programId }) => programId)).size > 1;
  return (
    <ReportPage
      title={t("title")}
      finding={<BoardFinding board={board} rows={rows} />}
      filters={<PeriodMenu />}
    >
      <div className="mb-2">
        <Tabs
          tabs={boards.map(({ id, metric, programName }) => ({
            href: links.with({ board: id }),
            label: several ? `${t(`metrics.${metric}`)} · ${programName}` : t(`metrics.${metric}`),
            current: id === board.id,
          }))}
        />
      </div>
      <DataTable
        label={t(`metrics.${board.metric}`)}
        rows={rows}
        columns={columns}
        rowId={(row) => row.memberId}
        rowName={(row) => row.name}
        empty={
          <EmptyState
            icon={<Trophy />}
            title={t(`emptyHelp.${board.metric}`)}
            action={
              may("lead.read") ? <ButtonLink href={`${base}/leads`}>{t("toLeads")}</ButtonLink> : undefined
            }
          />
        }
      />
    </ReportPage>
  );
}

function PeriodMenu(): ReactNode {
  const { t } = useTranslation("boards");
  const { months, period } = useLoaderData<typeof loader>();
  const links = useListLinks();
  const format = useFormat();
  const name = (value: string): string => (value === "all" ? t("all") : format.month(value));
  const choices =
    months.includes(period) || period === "all" ? ["all", ...months] : ["all", ...months, period];
  return (
    <FilterMenu
      label={name(period)}
      options={choices.map((value) => ({
        href: links.with({ period: value === months[0] ? null : value }),
        label: name(value),
        selected: value === period,
      }))}
    />
  );
}
