import type { ItemContent } from "@tributary/library";
import { ButtonLink, formatMoney, formatNumber, Notice, useUi } from "@tributary/ui";
import { Trophy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LiveBoard } from "../../http/library-view.ts";

/** The top of a board as it stands now, and the way to all of it. */
export function BoardView({
  content,
  board,
  href,
}: {
  content: Extract<ItemContent, { kind: "live_board" }>;
  board: LiveBoard | null;
  href: string;
}): ReactNode {
  const { t } = useTranslation("library");
  const { locale } = useUi();
  if (!board) return content.boardId ? <Notice kind="caution">{t("boardGone")}</Notice> : null;
  const { metric, currency } = board;
  const score = (value: number): string =>
    metric === "bonuses"
      ? formatMoney({ amountMinor: value, currency }, locale)
      : formatNumber(value, locale);
  return (
    <div className="flex flex-col items-start gap-3">
      {board.rows.length === 0 ? (
        <p className="text-muted">{t("boardEmpty")}</p>
      ) : (
        <ol className="w-full divide-y divide-line rounded-surface border border-line bg-raised">
          {board.rows.map((row) => (
            <li key={row.memberId} className="flex items-center gap-3 px-4 py-2.5">
              <span className="w-6 text-muted tabular-nums">{formatNumber(row.rank, locale)}</span>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-emphasis">{row.name}</span>
                <span className="block truncate text-13 text-muted">{row.partnerName}</span>
              </span>
              <span className="font-emphasis tabular-nums">{score(row.value)}</span>
            </li>
          ))}
        </ol>
      )}
      <ButtonLink href={`${href}?board=${board.id}`} icon={<Trophy />}>
        {t("openBoard")}
      </ButtonLink>
    </div>
  );
}
