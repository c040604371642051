import { useLoaderData } from "@remix-run/react";
import { languageOfText } from "@tributary/kernel";
import { findContract, readTerms } from "@tributary/recruitment";
import { BackLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PrintButton } from "../../../../components/print-button.tsx";
import { SignatureRecord } from "../../../../components/signature-record.tsx";
import { Terms } from "../../../../components/terms.tsx";
import type { RouteHandle } from "../../../../components/title.ts";
import { refuseMissing } from "../../../../http/refuse.ts";
import { vendorLoader } from "../../../../http/vendor-route.ts";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { contract?: { partnerName: string } } | null)?.contract?.partnerName ?? t("contracts:title"),
};

export const loader = vendorLoader(
  { permission: "contract.read" },
  async ({ within, params: { contractId = "" }, requestId, scope, person }) => {
    const contract = await within((tx) => findContract(tx, contractId));
    if (!contract) refuseMissing("contract", requestId);
    return {
      contract,
      terms: readTerms(contract.body),
      language: languageOfText(contract.body),
      timeZone: person.timeZone,
      vendorName: scope.vendor.name,
      accentHue: scope.vendor.accentHue,
      backTo: `/v/${scope.vendor.slug}/recruitment/contracts/${contract.id}`,
    };
  },
);

/** The document alone with its signature record, for paper and for PDF by the browser's print. */
export default function ContractPrint(): ReactNode {
  const { t } = useTranslation(["contracts", "signature"]);
  const { contract, terms, language, timeZone, vendorName, backTo } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="face-portal mx-auto max-w-200 px-4 py-8 print:max-w-none print:p-0">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <BackLink href={backTo}>{t("contracts:title")}</BackLink>
        <PrintButton>{t("signature:print")}</PrintButton>
      </div>
      <article lang={language}>
        <p className="text-14 text-muted">
          {vendorName} · {contract.partnerName}
        </p>
        <h1 className="mt-1 mb-5 text-20 break-words">{contract.title}</h1>
        <Terms blocks={terms} />
      </article>
      <SignatureRecord signature={contract} timeZone={timeZone} />
    </main>
  );
}
