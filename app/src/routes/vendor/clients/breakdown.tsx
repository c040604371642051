import type { BreakdownRow, ClientSegment, CutDimension } from "@tributary/segmentation";
import { Tabs, TextLink } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";

const dimensions = ["activity", "legal_form", "size"] as const;
const best: readonly ClientSegment[] = ["champions", "potential_loyalist", "loyal"];
const worst: readonly ClientSegment[] = ["cant_lose_them", "at_risk", "about_to_sleep", "lost"];

interface Cut {
  readonly value: string | null;
  readonly clients: number;
  readonly best: number;
  readonly worst: number;
  readonly revenueMinor: number;
}

/** The segments cut by a fact of the clients' cards: who the good clients are. A row leads to its clients. */
export function Breakdown({
  rows,
  by,
  currency,
  links,
}: {
  rows: readonly BreakdownRow[];
  by: CutDimension;
  currency: string;
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("clients");
  const format = useFormat();
  const nameOf = (value: string | null): string => {
    if (value === null) return t("by.unknown");
    return by === "size" ? t("by.people", { band: value.replace("-", "–") }) : value;
  };
  return (
    <section aria-labelledby="rfm-by" className="min-w-0">
      <h2 id="rfm-by" className="mb-1 text-base">
        {t("by.title", { fact: t(`by.${by}`).toLowerCase() })}
      </h2>
      <div className="mb-2">
        <Tabs
          tabs={dimensions.map((dimension) => ({
            href: links.here({ by: dimension === "activity" ? null : dimension }),
            label: t(`by.${dimension}`),
            current: dimension === by,
          }))}
        />
      </div>
      <DataTable<Cut>
        label={t("by.title", { fact: t(`by.${by}`).toLowerCase() })}
        rows={cutsOf(rows)}
        rowId={(row) => row.value ?? ""}
        rowName={(row) => nameOf(row.value)}
        empty={null}
        columns={[
          {
            id: "value",
            header: t("by.value"),
            phone: "title",
            cell: (row) =>
              row.value === null ? (
                <span className="text-muted">{nameOf(null)}</span>
              ) : (
                <TextLink tone="plain" href={`${links.with({ [by]: row.value })}#clients`}>
                  {nameOf(row.value)}
                </TextLink>
              ),
          },
          {
            id: "clients",
            header: t("by.clients"),
            phone: "end",
            phoneName: true,
            align: "end",
            cell: (row) => format.number(row.clients),
          },
          {
            id: "best",
            header: t("by.best"),
            phone: "hide",
            align: "end",
            cell: (row) => format.share(row.best / row.clients),
          },
          {
            id: "worst",
            header: t("by.worst"),
            phone: "hide",
            align: "end",
            cell: (row) => format.share(row.worst / row.clients),
          },
          {
            id: "revenue",
            header: t("by.revenue"),
            phone: "trail",
            align: "end",
            cell: (row) => format.compactMoney({ amountMinor: row.revenueMinor, currency }),
          },
        ]}
      />
    </section>
  );
}

/** One row a value, in the order in which they come: those that bring most money first. */
function cutsOf(rows: readonly BreakdownRow[]): Cut[] {
  const cuts = new Map<string | null, Cut>();
  for (const { value, segment, clients, revenueMinor } of rows) {
    const known = cuts.get(value) ?? { value, clients: 0, best: 0, worst: 0, revenueMinor: 0 };
    cuts.set(value, {
      value,
      clients: known.clients + clients,
      best: known.best + (best.includes(segment) ? clients : 0),
      worst: known.worst + (worst.includes(segment) ? clients : 0),
      revenueMinor: known.revenueMinor + revenueMinor,
    });
  }
  return [...cuts.values()];
}
