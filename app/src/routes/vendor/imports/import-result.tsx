import { useParams } from "@remix-run/react";
import type { ImportDescription } from "@tributary/integrations";
import { ButtonLink, formatMoney, formatNumber, Notice, Stat, StatRow } from "@tributary/ui";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const placeOf = {
  sales: "sales",
  partners: "partners",
  clients: "leads",
  products: "settings/products",
} as const;

/** What an import came to, and the way on: the report of rejected rows, the rows that got in. */
export function ImportResult({ found, currency }: { found: ImportDescription; currency: string }): ReactNode {
  const { t, i18n } = useTranslation("imports");
  const { vendor } = useParams();
  const base = `/v/${vendor}`;
  const n = (value: number) => formatNumber(value, i18n.language);
  const { rows, outcome } = found;
  return (
    <div className="flex flex-col gap-5">
      <Ending found={found} />
      <StatRow>
        <Stat label={t("result.read")} value={n(rows.read)} />
        <Stat label={t("result.imported")} value={n(rows.imported)} />
        <Stat label={t("result.unchanged")} value={n(rows.unchanged)} />
        <Stat label={t("result.rejected")} value={n(rows.rejected)} />
      </StatRow>
      {found.kind === "sales" ? (
        <StatRow>
          <Stat
            label={t("result.amount")}
            value={formatMoney({ amountMinor: outcome.wonAmountMinor, currency }, i18n.language)}
          />
          <Stat label={t("result.won")} value={n(outcome.won)} />
          <Stat label={t("result.lost")} value={n(outcome.lost)} />
          <Stat label={t("result.open")} value={n(outcome.open)} />
        </StatRow>
      ) : null}
      <p className="text-muted">{t("result.made", madeWords(outcome.made, n))}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={`${base}/${placeOf[found.kind]}`}>
          {t(`result.see.${found.kind}`)}
        </ButtonLink>
        {rows.rejected > 0 ? (
          <ButtonLink href={`${base}/imports/${found.id}/rejected.csv`} download icon={<Download />}>
            {t("result.download")}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="quiet" href={`${base}/imports/new?kind=${found.kind}`}>
          {t("result.another")}
        </ButtonLink>
      </div>
      <p className="max-w-[68ch] text-muted">
        {rows.rejected > 0 ? t("result.again") : t("result.nothingRejected")}
      </p>
    </div>
  );
}

function madeWords(made: ImportDescription["outcome"]["made"], say: (value: number) => string) {
  const { partners, members, clients, products } = made;
  return { partners: say(partners), members: say(members), clients: say(clients), products: say(products) };
}

function Ending({ found }: { found: ImportDescription }): ReactNode {
  const { t } = useTranslation("imports");
  if (found.status === "cancelled") return <Notice kind="caution">{t("result.cancelled")}</Notice>;
  if (found.status !== "failed") return null;
  const words =
    found.errorCode === "file_missing"
      ? t("result.missing")
      : t("result.failed", { row: String(found.errorRow ?? 1) });
  return <Notice kind="negative">{words}</Notice>;
}
