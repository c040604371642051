import type { Board, StandingRow } from "@tributary/leaderboards";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useScore } from "./use-score.ts";

/** Who is in front, or how many share the first place. */
export function BoardFinding({ board, rows }: { board: Board; rows: readonly StandingRow[] }): ReactNode {
  const { t } = useTranslation("boards");
  const score = useScore(board);
  const [leader] = rows;
  if (!leader) return t("empty");
  const count = rows.filter(({ rank }) => rank === 1).length;
  const value = score(leader.value);
  return count > 1 ? t("tie", { count, value }) : t("leader", { name: leader.name, value });
}
