import type { Lead } from "@tributary/leads";
import { DescriptionList, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** What is known about a lead: whom to call, who brought it, what it is about. */
export function LeadFacts({ lead }: { lead: Lead }): ReactNode {
  const { t } = useTranslation("leads");
  const { base } = useWorkspace();
  const format = useFormat();
  const { amountMinor, currency, saleId } = lead;
  const sales = `${base}/sales?${new URLSearchParams({ q: lead.clientName })}`;
  return (
    <>
      <Section title={t("record.contact")} className="lg:border-t-0 lg:pt-0">
        <DescriptionList
          items={[
            { label: t("record.name"), value: lead.contactName },
            { label: t("record.phone"), value: <Phone number={lead.contactPhone} /> },
            { label: t("record.email"), value: <Mail address={lead.contactEmail} /> },
          ]}
        />
      </Section>
      <Section title={t("record.facts")}>
        <DescriptionList
          items={[
            {
              label: t("record.partner"),
              value: <TextLink href={`${base}/partners/${lead.partnerId}`}>{lead.partnerName}</TextLink>,
            },
            { label: t("record.member"), value: lead.memberName },
            { label: t("record.taxId"), value: lead.clientTaxId },
            { label: t("record.product"), value: lead.productName },
            {
              optional: true,
              label: t("record.amount"),
              value: amountMinor === null ? null : format.money(amountMinor, currency),
            },
            {
              optional: true,
              label: t("record.sale"),
              value: saleId ? <TextLink href={sales}>{t("record.openSale")}</TextLink> : null,
            },
            {
              label: t("record.received"),
              value: lead.dayKnown ? <Ago at={lead.submittedAt} /> : t("columns.dayUnknown"),
            },
            { label: t("record.source"), value: t(`record.sources.${lead.source}`) },
            { optional: true, label: t("record.externalId"), value: lead.externalId },
          ].filter((fact) => !("optional" in fact) || fact.value !== null)}
        />
      </Section>
    </>
  );
}

function Phone({ number }: { number: string | null }): ReactNode {
  return number ? <TextLink href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number}</TextLink> : "—";
}

function Mail({ address }: { address: string | null }): ReactNode {
  return address ? <TextLink href={`mailto:${address}`}>{address}</TextLink> : "—";
}
