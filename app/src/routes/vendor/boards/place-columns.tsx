import type { Board, StandingRow } from "@tributary/leaderboards";
import { Badge, TextLink } from "@tributary/ui";
import type { DataColumn } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

type Place = StandingRow & { readonly partnerId: string | null };

/** The columns of a board. Those with one value share a place. */
export function usePlaceColumns(board: Pick<Board, "metric" | "currency"> | null): DataColumn<Place>[] {
  const { t } = useTranslation("boards");
  const { base } = useWorkspace();
  const format = useFormat();
  const metric = board?.metric ?? "accepted_leads";
  const value = (amount: number): string =>
    board && metric === "bonuses" ? format.money(amount, board.currency) : format.number(amount);
  return [
    { id: "rank", header: t("columns.rank"), phone: "fact", cell: (row) => <Rank rank={row.rank} /> },
    { id: "name", header: t("columns.name"), phone: "title", cell: (row) => row.name },
    {
      id: "partner",
      header: t("columns.partner"),
      phone: "fact",
      cell: (row) =>
        row.partnerId ? (
          <TextLink tone="muted" href={`${base}/partners/${row.partnerId}`}>
            {row.partnerName}
          </TextLink>
        ) : (
          row.partnerName
        ),
    },
    {
      id: "value",
      header: t(`columns.${metric}`),
      phone: "trail",
      align: "end",
      cell: (row) => value(row.value),
    },
  ];
}

function Rank({ rank }: { rank: number }): ReactNode {
  const format = useFormat();
  return <Badge tone={rank === 1 ? "accent" : "neutral"}>{format.number(rank)}</Badge>;
}
