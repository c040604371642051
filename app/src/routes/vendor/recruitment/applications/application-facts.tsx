import { useLoaderData } from "@remix-run/react";
import { DescriptionList, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../../frame/ago.tsx";
import { useFormat } from "../../frame/use-format.ts";
import { SiteLink } from "../../partners/site-link.tsx";
import type { loader } from "./record.tsx";

/** What the applicant wrote, and the consent that lets us keep it. */
export function ApplicationFacts(): ReactNode {
  const { t } = useTranslation(["applications", "common"]);
  const { application, countryName } = useLoaderData<typeof loader>();
  const { site, email, phone } = application;
  return (
    <>
      <Section title={t("applications:record.person")} className="lg:border-t-0 lg:pt-0">
        <DescriptionList
          items={[
            { label: t("applications:record.name"), value: application.personName },
            {
              label: t("applications:record.email"),
              value: <TextLink href={`mailto:${email}`}>{email}</TextLink>,
            },
            {
              label: t("applications:record.phone"),
              value: phone ? <TextLink href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</TextLink> : null,
            },
            {
              label: t("applications:record.language"),
              value: t(`common:language.${application.locale}`),
            },
          ]}
        />
      </Section>
      <Section title={t("applications:record.company")}>
        <DescriptionList
          items={[
            { label: t("applications:record.taxId"), value: application.taxId },
            { label: t("applications:record.country"), value: countryName },
            { label: t("applications:record.region"), value: application.region },
            { label: t("applications:record.site"), value: site ? <SiteLink address={site} /> : null },
            { label: t("applications:record.activity"), value: application.activity },
            { label: t("applications:record.sizeBand"), value: application.sizeBand?.replace("-", "–") },
            { label: t("applications:record.program"), value: application.programName },
            { label: t("applications:record.received"), value: <Ago at={application.submittedAt} /> },
          ]}
        />
      </Section>
      <Consent />
    </>
  );
}

function Consent(): ReactNode {
  const { t } = useTranslation("applications");
  const format = useFormat();
  const { application } = useLoaderData<typeof loader>();
  return (
    <Section title={t("record.consent")}>
      <DescriptionList
        items={[
          {
            label: t("record.consentAt"),
            value: <span className="text-13">{format.exact(application.consentedAt)}</span>,
          },
          { label: t("record.consentVersion"), value: String(application.consentVersion) },
          { label: t("record.consentIp"), value: application.consentIp },
          { label: t("record.consentSource"), value: t("record.publicPage") },
        ]}
      />
      <details className="mt-2">
        <summary className="cursor-pointer text-accent-text">{t("record.consentText")}</summary>
        <p className="mt-2 text-13 whitespace-pre-line break-words">{application.consentText}</p>
      </details>
    </Section>
  );
}
