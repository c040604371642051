import { useFetcher } from "@remix-run/react";
import type { Partner } from "@tributary/recruitment";
import { Badge, Button, CopyButton, DescriptionList, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { SiteLink } from "./site-link.tsx";
import { enrollKey } from "./tell-partner.tsx";

interface PartnerFactsProps {
  readonly partner: Partner;
  readonly managerName: string | null;
  readonly countryName: string | null;
  readonly activityName: string | null;
}

/** What is known about a partner: its ID first, as leads and contracts quote it. */
export function PartnerFacts({
  partner,
  managerName,
  countryName,
  activityName,
}: PartnerFactsProps): ReactNode {
  const { t } = useTranslation("partners");
  const { site, email, phone } = partner;
  return (
    <>
      <Section
        title={t("record.code")}
        description={t(partner.code ? "record.codeHelp" : "record.codeNone")}
        className="lg:border-t-0 lg:pt-0"
      >
        <PartnerCode code={partner.code} />
      </Section>
      <Section title={t("record.facts")}>
        <DescriptionList
          items={[
            { label: t("record.manager"), value: managerName },
            { label: t("form.taxId"), value: partner.taxId },
            { label: t("form.country"), value: countryName },
            { label: t("form.region"), value: partner.region },
            { optional: true, label: t("form.legalForm"), value: partner.legalForm },
            {
              optional: true,
              label: t("form.activityCode"),
              value: activityName ? `${partner.activityCode} ${activityName}` : partner.activityCode,
            },
            { label: t("form.sizeBand"), value: partner.sizeBand?.replace("-", "–") },
            { label: t("form.site"), value: site ? <SiteLink address={site} /> : null },
            {
              label: t("form.email"),
              value: email ? <TextLink href={`mailto:${email}`}>{email}</TextLink> : null,
            },
            {
              label: t("form.phone"),
              value: phone ? <TextLink href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</TextLink> : null,
            },
            {
              optional: true,
              label: t("form.tags"),
              value: partner.tags.length > 0 ? <Tags tags={partner.tags} /> : null,
            },
            { optional: true, label: t("form.externalId"), value: partner.externalId },
            { label: t("record.since"), value: <Ago at={partner.createdAt} /> },
          ].filter((fact) => !("optional" in fact) || fact.value !== null)}
        />
      </Section>
    </>
  );
}

function Tags({ tags }: { tags: readonly string[] }): ReactNode {
  return (
    <span className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  );
}

function PartnerCode({ code }: { code: string | null }): ReactNode {
  const { t } = useTranslation("partners");
  const { may } = useWorkspace();
  const fetcher = useFetcher({ key: enrollKey });
  if (code) {
    return (
      <p className="flex items-center gap-1 text-20 font-title">
        <span className="font-mono tracking-wide">{code}</span>
        <CopyButton text={code} label={t("record.copyCode")} />
      </p>
    );
  }
  if (!may("partner.update")) return <p className="text-muted">—</p>;
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="enroll" />
      <Button type="submit" loading={fetcher.state !== "idle"}>
        {t("record.enroll")}
      </Button>
    </fetcher.Form>
  );
}
