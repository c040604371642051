import { Form } from "@remix-run/react";
import type { ImportDescription, Preview, PreviewRow } from "@tributary/integrations";
import { Button, formatMoney, formatNumber, Section, Stat, StatRow } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { storedValue } from "./stored-value.ts";

/** A refused row with its reasons in words, as the server says them. */
export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

/** A kind of problem in words, and how often it was met. */
export interface CountedReason {
  readonly words: string;
  readonly count: number;
}

interface Part {
  readonly found: ImportDescription;
  readonly preview: Preview;
  readonly bad: readonly BadRow[];
  readonly reasons: readonly CountedReason[];
  readonly currency: string;
}

/** What the import would do: the counts, the first rows as they would be stored, and those that would be refused. */
export function DryRun({ found, preview, bad, reasons, currency }: Part): ReactNode {
  const { t, i18n } = useTranslation("imports");
  const n = (value: number) => formatNumber(value, i18n.language);
  const { counts, outcome } = preview;
  return (
    <Section title={t("preview.title")}>
      <StatRow>
        <Stat label={t("result.imported")} value={n(counts.imported)} />
        <Stat label={t("result.unchanged")} value={n(counts.unchanged)} />
        <Stat label={t("result.rejected")} value={n(counts.rejected)} />
        {found.kind === "sales" ? (
          <Stat
            label={t("result.amount")}
            value={formatMoney({ amountMinor: outcome.wonAmountMinor, currency }, i18n.language)}
            hint={`${t("result.won")}: ${n(outcome.won)} · ${t("result.lost")}: ${n(outcome.lost)} · ${t("result.open")}: ${n(outcome.open)}`}
          />
        ) : null}
      </StatRow>
      <Form method="post" className="mt-4">
        <input type="hidden" name="intent" value="start" />
        <Button type="submit" variant="primary">
          {t("match.start")}
        </Button>
      </Form>
      <div className="mt-6 flex flex-col gap-6">
        <GoodRows found={found} preview={preview} currency={currency} />
        {bad.length > 0 ? <BadRows bad={bad} reasons={reasons} fileName={found.fileName} /> : null}
      </div>
    </Section>
  );
}

function GoodRows({ found, preview, currency }: Pick<Part, "found" | "preview" | "currency">): ReactNode {
  const { t, i18n } = useTranslation("imports");
  const style = {
    locale: i18n.language,
    currency,
    stage: (word: string) => t(`match.stage.${word === "won" || word === "lost" ? word : "open"}`),
  };
  const shown = found.fields.filter(({ field }) =>
    preview.good.some((row) => storedValue(row, field, style) !== null),
  );
  const title = shown.find(({ isRequired }) => isRequired)?.field ?? shown[0]?.field;
  const columns: DataColumn<PreviewRow>[] = shown.map(({ field }, at) => ({
    id: field,
    header: t(`fields.${field}`),
    align: numeric.has(field) ? "end" : "start",
    phone: field === title ? "title" : at < 3 ? "fact" : "hide",
    cell: (row) => storedValue(row, field, style),
  }));
  if (preview.good.length === 0) return null;
  return (
    <div className="overflow-x-auto">
      <h3 className="mb-2 text-base">{t("preview.good")}</h3>
      <DataTable
        label={t("preview.good")}
        rows={preview.good.slice(0, 8)}
        columns={columns}
        rowId={(row) => String(row.row)}
        rowName={(row) => String(row.row)}
      />
    </div>
  );
}

const numeric: ReadonlySet<string> = new Set(["amount", "margin", "price", "employees"]);

function BadRows({
  bad,
  reasons,
  fileName,
}: Pick<Part, "bad" | "reasons"> & { fileName: string }): ReactNode {
  const { t, i18n } = useTranslation("imports");
  const columns: DataColumn<BadRow>[] = [
    {
      id: "row",
      header: t("preview.rowNumber"),
      phone: "title",
      cell: (row) => formatNumber(row.row, i18n.language),
    },
    { id: "why", header: t("preview.why"), phone: "fact", cell: (row) => row.reasons.join("; ") },
    {
      id: "cells",
      header: fileName,
      phone: "hide",
      cell: (row) => <span className="text-muted">{row.cells.filter(Boolean).slice(0, 5).join(" · ")}</span>,
    },
  ];
  return (
    <div>
      <h3 className="mb-1 text-base">{t("preview.bad")}</h3>
      <ul className="mb-3 text-muted">
        {reasons.map(({ words, count }) => (
          <li key={words}>
            {words} — {t("preview.times", { count })}
          </li>
        ))}
      </ul>
      <DataTable
        label={t("preview.bad")}
        rows={bad}
        columns={columns}
        rowId={(row) => String(row.row)}
        rowName={(row) => String(row.row)}
      />
    </div>
  );
}
