import type { Client } from "@tributary/leads";
import { DescriptionList, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";

/** What is known of a client. */
export function ClientFacts({ client }: { client: Client }): ReactNode {
  const { t } = useTranslation("clients");
  const format = useFormat();
  const { site, employees } = client;
  return (
    <DescriptionList
      items={[
        { label: t("record.facts.taxId"), value: client.taxId },
        { label: t("record.facts.industry"), value: client.industry },
        { label: t("record.facts.activity"), value: client.activityCode },
        { label: t("record.facts.legalForm"), value: client.legalForm },
        { label: t("record.facts.employees"), value: employees === null ? null : format.number(employees) },
        { label: t("record.facts.region"), value: client.region },
        {
          label: t("record.facts.site"),
          // A site of an import may be any text: only what is a web address becomes a link.
          value: site && /^https?:\/\//i.test(site) ? <TextLink href={site}>{site}</TextLink> : site,
        },
        { label: t("record.facts.externalId"), value: client.externalId },
        { label: t("record.facts.since"), value: <Ago at={client.createdAt} /> },
      ]}
    />
  );
}
