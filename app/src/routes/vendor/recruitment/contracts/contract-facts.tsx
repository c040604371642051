import { useLoaderData } from "@remix-run/react";
import { CopyButton, DescriptionList, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../../frame/ago.tsx";
import { useFormat } from "../../frame/use-format.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import type { loader } from "./record.tsx";

/** What is known of a contract, beside its text: with whom, by whom, how far it is. */
export function ContractFacts(): ReactNode {
  const { t } = useTranslation(["contracts", "signature"]);
  const { base } = useWorkspace();
  const format = useFormat();
  const { contract } = useLoaderData<typeof loader>();
  const { code, status, sentAt, signedAt, expiresAt, sha256 } = contract;
  const here = `${base}/recruitment/contracts/${contract.id}`;
  return (
    <Section title={t("contracts:columns.contract")} className="lg:border-t-0 lg:pt-0">
      <DescriptionList
        items={[
          {
            label: t("contracts:facts.partner"),
            value: (
              <TextLink href={`${base}/partners/${contract.partnerId}`}>{contract.partnerName}</TextLink>
            ),
          },
          { label: t("contracts:facts.program"), value: contract.programName },
          {
            label: t("contracts:facts.code"),
            value: code ? (
              <span className="flex items-center gap-1">
                <span className="font-mono font-emphasis">{code}</span>
                <CopyButton text={code} label={t("contracts:facts.copyCode")} />
              </span>
            ) : null,
          },
          {
            label: t("contracts:facts.signer"),
            value: [contract.signerName, contract.signerEmail].filter(Boolean).join(", "),
          },
          {
            label: t("contracts:facts.template"),
            value: t("contracts:facts.templateVersion", {
              name: contract.templateName,
              version: String(contract.templateVersion),
            }),
          },
          { label: t("contracts:facts.created"), value: <Ago at={contract.createdAt} /> },
          { label: t("contracts:facts.sent"), value: sentAt ? <Ago at={sentAt} /> : null },
          {
            label: t("contracts:facts.expires"),
            value:
              status === "sent" && expiresAt ? (
                <span className="text-13">{format.exact(expiresAt)}</span>
              ) : null,
          },
          { label: t("contracts:facts.signed"), value: signedAt ? <Ago at={signedAt} /> : null },
          {
            label: t("contracts:facts.revision"),
            value: contract.revision > 0 ? String(contract.revision) : null,
          },
          {
            label: t("contracts:facts.sha256"),
            value: sha256 ? <span className="font-mono text-13 break-all">{sha256}</span> : null,
          },
        ].filter(({ value }) => value !== null)}
      />
      <p className="mt-4 flex flex-col gap-1.5">
        <TextLink href={`${here}/print`}>{t("signature:print")}</TextLink>
        <TextLink href={`${here}/text`} download>
          {t("signature:text")}
        </TextLink>
      </p>
    </Section>
  );
}
