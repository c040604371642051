import type { Board, StandingRow } from "@tributary/leaderboards";
import { Badge } from "@tributary/ui";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { useScore } from "./use-score.ts";

/** The top, and further down the rows around me. Ties share a place. */
export function StandingsTable({ board, rows }: { board: Board; rows: readonly StandingRow[] }): ReactNode {
  const { t } = useTranslation("portal");
  return (
    <table className="w-full border-collapse">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("board.table.rank")}</th>
          <th scope="col">{t("board.table.who")}</th>
          <th scope="col">{t("board.table.value")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.memberId}>
            {row.afterGap ? <Gap /> : null}
            <Row board={board} row={row} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ board, row }: { board: Board; row: StandingRow }): ReactNode {
  const { t } = useTranslation("portal");
  const format = useFormat();
  const score = useScore(board);
  return (
    <tr className={row.isMe ? "bg-accent-soft" : "border-b border-line"} aria-current={row.isMe || undefined}>
      <td className="w-12 py-2.5 pl-3 text-muted tabular-nums">{format.number(row.rank)}</td>
      <td className="max-w-0 py-2.5 pr-2">
        <span className="flex items-center gap-2">
          <span className="truncate font-emphasis">{row.name}</span>
          {row.isMe ? <Badge tone="accent">{t("board.me")}</Badge> : null}
        </span>
        <span className="block truncate text-14 text-muted">{row.partnerName}</span>
      </td>
      <td className="w-px py-2.5 pr-3 text-right font-emphasis tabular-nums whitespace-nowrap">
        {score(row.value)}
      </td>
    </tr>
  );
}

function Gap(): ReactNode {
  const { t } = useTranslation("portal");
  return (
    <tr>
      <td colSpan={3} className="py-1 pl-3 text-muted">
        <span aria-hidden="true">⋮</span>
        <span className="sr-only">{t("board.skipped")}</span>
      </td>
    </tr>
  );
}
