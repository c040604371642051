import type { Board, Standings } from "@tributary/leaderboards";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { useScore } from "./use-score.ts";

/** My place, always in sight, and the way to the next. */
export function OwnPlaceCard({ board, standings }: { board: Board; standings: Standings }): ReactNode {
  const { t } = useTranslation("portal");
  const format = useFormat();
  const score = useScore(board);
  const { me, distanceToNext, participants } = standings;
  const distance = useDistance(board, me?.rank ?? null, distanceToNext);
  if (!me) return null;
  const rank =
    me.rank === null
      ? null
      : t("home.rankOf", { rank: format.number(me.rank), all: format.number(participants) });
  return (
    <section className="mb-4 flex items-center justify-between gap-4 rounded-surface bg-accent-soft px-4 py-3">
      <div className="min-w-0">
        <p className="font-title">{rank === null ? t("board.none") : t("board.mine", { rank })}</p>
        <p className="text-14 text-muted">{distance}</p>
      </div>
      {me.rank === null ? null : (
        <span className="text-20 font-title tabular-nums whitespace-nowrap">{score(me.value)}</span>
      )}
    </section>
  );
}

function useDistance(board: Board, rank: number | null, distance: number | null): string {
  const { t } = useTranslation("portal");
  const score = useScore(board);
  if (rank === null) return t(`board.noneText.${board.metric}`);
  if (distance === null) return t("board.top");
  return board.metric === "bonuses"
    ? t("board.toNextMoney", { amount: score(distance) })
    : t("board.toNextLeads", { count: distance });
}
