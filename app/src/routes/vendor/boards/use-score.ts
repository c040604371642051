import type { Board } from "@tributary/leaderboards";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** Puts a board's value into words: leads as a count, bonuses as money. */
export function useScore({
  metric,
  currency,
}: Pick<Board, "metric" | "currency">): (value: number) => string {
  const { t } = useTranslation("boards");
  const format = useFormat();
  return (value) => (metric === "bonuses" ? format.money(value, currency) : t("leads", { count: value }));
}
