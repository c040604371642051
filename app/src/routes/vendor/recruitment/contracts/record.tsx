import { useLoaderData } from "@remix-run/react";
import { languageOfText } from "@tributary/kernel";
import { findContract, gap, readTerms } from "@tributary/recruitment";
import { BackLink, Card, Notice, RecordPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { SignatureRecord } from "../../../../components/signature-record.tsx";
import { Terms } from "../../../../components/terms.tsx";
import type { RouteHandle } from "../../../../components/title.ts";
import { refuseMissing } from "../../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../../http/vendor-route.ts";
import { useFormat } from "../../frame/use-format.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { ContractButtons } from "./contract-buttons.tsx";
import { ContractFacts } from "./contract-facts.tsx";
import { contractIntents } from "./contract-intents.ts";
import { ContractState } from "./contract-state.tsx";
import { SendForm } from "./send-form.tsx";
import { TellContract } from "./tell-contract.tsx";
import { TermsForm } from "./terms-form.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { contract?: { partnerName: string } } | null)?.contract?.partnerName ?? t("contracts:title"),
};

const search = z.object({ do: z.enum(["edit", "send"]).optional() });

export const loader = vendorLoader(
  { permission: "contract.read", search },
  async ({ within, params: { contractId = "" }, requestId, search }) => {
    const contract = await within((tx) => findContract(tx, contractId));
    if (!contract) refuseMissing("contract", requestId);
    const mayOpen = search.do === "edit" ? ["draft"] : ["draft", "sent"];
    return {
      contract,
      terms: readTerms(contract.body),
      language: languageOfText(contract.body),
      hasGaps: contract.body.includes(gap),
      asked: mayOpen.includes(contract.status) ? (search.do ?? null) : null,
    };
  },
);

export const action = vendorAction(contractIntents);

export default function ContractRecord(): ReactNode {
  const { t } = useTranslation("contracts");
  const { contract, terms, language, hasGaps, asked } = useLoaderData<typeof loader>();
  const { base, may, now, timeZone } = useWorkspace();
  const maySend = may("contract.send");
  return (
    <RecordPage
      back={<BackLink href={`${base}/recruitment/contracts`}>{t("title")}</BackLink>}
      title={contract.partnerName}
      meta={<ContractState contract={contract} now={now} />}
      action={maySend ? <ContractButtons /> : null}
      notice={
        <>
          <Hints hasGaps={hasGaps} />
          {maySend && asked === "send" ? <SendForm /> : null}
        </>
      }
      facts={<ContractFacts />}
    >
      <TellContract />
      {maySend && asked === "edit" ? (
        <TermsForm />
      ) : (
        <Card className="p-6 sm:p-8">
          <article lang={language}>
            <h2 className="mb-4 text-20 font-title break-words">{contract.title}</h2>
            <Terms blocks={terms} />
          </article>
          <SignatureRecord signature={contract} timeZone={timeZone} />
        </Card>
      )}
    </RecordPage>
  );
}

function Hints({ hasGaps }: { hasGaps: boolean }): ReactNode {
  const { t } = useTranslation("contracts");
  const format = useFormat();
  const { now } = useWorkspace();
  const { contract } = useLoaderData<typeof loader>();
  const { status, expiresAt, declineComment, declinedAt } = contract;
  const hasRunOut = status === "sent" && expiresAt !== null && expiresAt <= now;
  return (
    <div className="mb-5 flex flex-col gap-3 empty:hidden">
      {status === "draft" && hasGaps ? (
        <Notice kind="caution">{t("gaps", { gap: "________" })}</Notice>
      ) : null}
      {hasRunOut ? <Notice kind="caution">{t("expired")}</Notice> : null}
      {declineComment && (status === "declined" || status === "draft") ? (
        <Notice kind="caution" title={t("declined")}>
          <p className="whitespace-pre-line break-words text-text">{declineComment}</p>
          {declinedAt ? <p className="text-13">{format.exact(declinedAt)}</p> : null}
        </Notice>
      ) : null}
    </div>
  );
}
