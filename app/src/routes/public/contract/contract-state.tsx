import { useLoaderData } from "@remix-run/react";
import { Card, CopyButton, formatDate, Notice, useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { loader } from "./page.tsx";

/** What the signer has to know first: what this is, or what has become of it. */
export function ContractState(): ReactNode {
  const { t } = useTranslation("join");
  const { locale } = useUi();
  const { vendorName: vendor, timeZone, shown } = useLoaderData<typeof loader>();
  if (!shown) return null;
  const { state, partnerName: partner, expiresAt, declinedAt, declineComment } = shown;
  const day = (at: Date | null) => (at ? formatDate(at, locale, timeZone, "day") : "");
  switch (state) {
    case "signable":
      return (
        <header className="print:hidden">
          <h1 className="text-20">{t("contract.title")}</h1>
          <p className="mt-2 break-words">{t("contract.from", { vendor, partner })}</p>
          <p className="mt-1 text-muted">{t("contract.until", { date: day(expiresAt) })}</p>
        </header>
      );
    case "signed":
      return <Signed />;
    case "declined":
      return (
        <header>
          <h1 className="mb-3 text-20">{t("contract.declinedTitle")}</h1>
          <Notice>
            <p>{t("contract.declinedLead", { vendor, date: day(declinedAt) })}</p>
            <p className="mt-2 whitespace-pre-line break-words">{declineComment}</p>
          </Notice>
        </header>
      );
    case "expired":
      return (
        <header>
          <h1 className="mb-3 text-20">{t("contract.expiredTitle")}</h1>
          <Notice kind="caution">{t("contract.expired", { vendor, date: day(expiresAt) })}</Notice>
        </header>
      );
  }
}

function Signed(): ReactNode {
  const { t } = useTranslation("join");
  const { vendorName, shown } = useLoaderData<typeof loader>();
  const code = shown?.code;
  return (
    <header className="print:hidden">
      <h1 className="text-20">{t("contract.signedTitle")}</h1>
      <p className="mt-2">{t("contract.signedLead", { vendor: vendorName })}</p>
      {code ? (
        <Card className="mt-4">
          <p className="text-14 text-muted">{t("contract.code")}</p>
          <p className="flex items-center gap-1 text-28 font-title">
            <span className="font-mono tracking-wide">{code}</span>
            <CopyButton text={code} label={t("contract.code")} />
          </p>
        </Card>
      ) : null}
    </header>
  );
}
