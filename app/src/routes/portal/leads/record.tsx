import { useLoaderData } from "@remix-run/react";
import { findLead } from "@tributary/leads";
import { BackLink, ButtonLink, DescriptionList, PageHeader, Section, StatusBadge } from "@tributary/ui";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { portalLoader } from "../../../http/portal-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { useFormat } from "../use-format.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";
import { LeadHistory } from "./lead-history.tsx";
import { leadLook } from "./lead-status.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { lead: { clientName: string } } | null)?.lead.clientName ?? t("portal:lead.title"),
};

export const loader = portalLoader(
  { permission: "own_lead.read" },
  async ({ within, params, requestId }) => ({
    lead: (await within((tx) => findLead(tx, params.leadId ?? ""))) ?? refuseMissing("lead", requestId),
  }),
);

/** A lead: how it stands, what happened, what was written. */
export default function PortalLead(): ReactNode {
  const { t } = useTranslation("portal");
  const { lead } = useLoaderData<typeof loader>();
  const { vendorName, level } = usePortal();
  const path = usePortalPath();
  const { tone, icon } = leadLook[lead.status];
  return (
    <>
      <PageHeader
        back={
          <BackLink href={path("/leads")}>{t(level === "rep" ? "leads.title" : "leads.teamTitle")}</BackLink>
        }
        title={lead.clientName}
        meta={
          <StatusBadge tone={tone} icon={icon}>
            {t(`status.${lead.status}`, { vendor: vendorName })}
          </StatusBadge>
        }
      />
      <Section title={t("lead.history")}>
        <LeadHistory lead={lead} />
      </Section>
      <Section title={t("lead.facts")}>
        <LeadFacts />
      </Section>
      <ButtonLink href={path("/send")} size="large" wide icon={<Plus />}>
        {t("lead.another")}
      </ButtonLink>
    </>
  );
}

function LeadFacts(): ReactNode {
  const { t } = useTranslation("portal");
  const { lead } = useLoaderData<typeof loader>();
  const { level } = usePortal();
  const format = useFormat();
  const contact = [lead.contactName, lead.contactPhone, lead.contactEmail].filter(Boolean);
  const amount =
    lead.amountMinor === null ? null : { amountMinor: lead.amountMinor, currency: lead.currency };
  const items = [
    { label: t("lead.amount"), value: lead.status === "won" && amount ? format.money(amount) : "" },
    { label: t("lead.sender"), value: level === "rep" ? "" : lead.memberName },
    { label: t("lead.taxId"), value: lead.clientTaxId },
    { label: t("lead.contact"), value: contact.length > 0 ? <Lines lines={contact} /> : "" },
    { label: t("lead.need"), value: lead.need ? <p className="whitespace-pre-line">{lead.need}</p> : "" },
    {
      label: t("lead.agreed"),
      value: lead.agreed ? <p className="whitespace-pre-line">{lead.agreed}</p> : "",
    },
    { label: t("lead.product"), value: lead.productName },
  ];
  return <DescriptionList items={items.filter(({ value }) => value)} />;
}

function Lines({ lines }: { lines: readonly (string | null)[] }): ReactNode {
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
