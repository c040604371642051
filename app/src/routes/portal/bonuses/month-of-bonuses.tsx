import type { LedgerRow } from "@tributary/bonuses";
import { useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortalPath } from "../use-portal.ts";
import type { MonthLines } from "./by-month.ts";

/** A month with its sum and its lines. */
export function MonthOfBonuses({ month, sums, lines }: MonthLines): ReactNode {
  const format = useFormat();
  return (
    <section className="mt-7">
      <header className="mb-2 flex items-baseline justify-between gap-3 px-1">
        <h2 className="text-16 first-letter:uppercase">{format.month(month)}</h2>
        <span className="font-emphasis tabular-nums">{sums.map(format.money).join(" + ")}</span>
      </header>
      <ul className="divide-y divide-line overflow-hidden rounded-surface border border-line bg-raised">
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: LedgerRow }): ReactNode {
  const { t } = useTranslation("portal");
  const { Link } = useUi();
  const path = usePortalPath();
  const format = useFormat();
  const { t: common } = useTranslation();
  const { kind, currency, leadId } = line;
  const saleWords = [common(`saleKind.${line.saleKind}`), line.productName].filter(Boolean).join(" · ");
  const amount = format.money({ amountMinor: line.baseMinor, currency });
  const content = (
    <>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-emphasis">{line.clientName ?? saleWords}</span>
        <span className="block text-14 text-muted">
          {t(`bonuses.${kind}`, { rate: format.rate(line.rateBasisPoints), amount })}
        </span>
      </span>
      <span className="text-right">
        <span
          className={`block font-emphasis tabular-nums whitespace-nowrap ${kind === "reversal" ? "text-negative" : ""}`}
        >
          {format.money({ amountMinor: line.amountMinor, currency })}
        </span>
        <time
          dateTime={line.at.toISOString()}
          title={format.exact(line.at)}
          className="block text-13 whitespace-nowrap text-muted"
        >
          {format.relative(line.at)}
        </time>
      </span>
    </>
  );
  const look = "flex min-h-16 items-center gap-3 px-4 py-2.5";
  if (!leadId) return <div className={look}>{content}</div>;
  return (
    <Link href={path(`/leads/${leadId}`)} className={`${look} no-underline -outline-offset-2 hover:bg-hover`}>
      {content}
    </Link>
  );
}
