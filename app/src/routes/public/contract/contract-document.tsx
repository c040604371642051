import { useLoaderData, useParams } from "@remix-run/react";
import { Card, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PrintButton } from "../../../components/print-button.tsx";
import { SignatureRecord } from "../../../components/signature-record.tsx";
import { Terms } from "../../../components/terms.tsx";
import type { loader } from "./page.tsx";

/** The document as it was sent, with the record of its signature under it. */
export function ContractDocument(): ReactNode {
  const { t } = useTranslation("signature");
  const { shown, timeZone } = useLoaderData<typeof loader>();
  const { token } = useParams();
  if (!shown) return null;
  return (
    <>
      <Card className="mt-6 sm:p-8 print:border-0 print:p-0">
        <article lang={shown.language}>
          <h2 className="mb-4 text-20 font-title break-words">{shown.title}</h2>
          <Terms blocks={shown.terms} />
        </article>
        {shown.state === "signed" ? <SignatureRecord signature={shown} timeZone={timeZone} /> : null}
      </Card>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-14 print:hidden">
        <PrintButton>{t("print")}</PrintButton>
        <TextLink href={`/contract/${token}/text`} download tone="muted">
          {t("text")}
        </TextLink>
      </div>
    </>
  );
}
