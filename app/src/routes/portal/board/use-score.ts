import type { Board } from "@tributary/leaderboards";
import { useFormat } from "../use-format.ts";

/** A value of a board as it is read: a number of leads, or money. */
export function useScore({
  metric,
  currency,
}: Pick<Board, "metric" | "currency">): (value: number) => string {
  const format = useFormat();
  return (value) =>
    metric === "bonuses" ? format.money({ amountMinor: value, currency }) : format.number(value);
}
