import type { ClientSegmentsReport } from "@tributary/segmentation";
import { useUi } from "@tributary/ui";
import { Heatmap } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";

const scores = [5, 4, 3, 2, 1];

/** Recency by frequency, with the number of clients in each cell; a cell leads to its clients. */
export function RfmGrid({
  report,
  links,
  chosen,
}: {
  report: ClientSegmentsReport;
  links: ListLinks;
  chosen: { r?: number | undefined; f?: number | undefined };
}): ReactNode {
  const { t } = useTranslation("clients");
  const { Link } = useUi();
  const format = useFormat();
  const columns = scores.toReversed();
  const title = t("grid.title", { count: goodClients(report) });
  const clientsIn = (r: number, f: number): number =>
    report.grid.find((cell) => cell.r === r && cell.f === f)?.clients ?? 0;
  return (
    <section aria-labelledby="rfm-grid" className="min-w-0">
      <h2 id="rfm-grid" className="text-base">
        {title}
      </h2>
      <p className="mb-3 text-13 text-muted">{t("grid.note")}</p>
      <Heatmap
        label={title}
        columns={columns.map((score) => t("grid.recency", { score: String(score) }))}
        rows={scores.map((f) => ({
          label: t("grid.frequency", { score: String(f) }),
          values: columns.map((r) => clientsIn(r, f) || null),
        }))}
        format={format.number}
        cell={(row, column, text) => {
          const [r = 0, f = 0] = [columns[column], scores[row]];
          const count = clientsIn(r, f);
          if (count === 0) return text;
          const isChosen = chosen.r === r && chosen.f === f;
          const wanted = { r: isChosen ? null : String(r), f: isChosen ? null : String(f), segment: null };
          return (
            <Link
              href={`${links.with(wanted)}#clients`}
              aria-label={t("grid.cell", { r: String(r), f: String(f), count })}
              aria-current={isChosen ? "true" : undefined}
              className={`grid h-full min-h-10 place-content-center pointer-coarse:min-h-11 rounded-[4px] no-underline hover:underline ${
                isChosen ? "outline-2 -outline-offset-2 outline-accent" : ""
              }`}
            >
              {text}
            </Link>
          );
        }}
      />
    </section>
  );
}

/** Those whose recency and frequency are both among the two best scores. */
function goodClients({ grid }: ClientSegmentsReport): number {
  return grid.filter(({ r, f }) => r >= 4 && f >= 4).reduce((sum, { clients }) => sum + clients, 0);
}
