import { DescriptionList, formatDate, useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Who signed what, when and from where. */
export interface Signature {
  readonly signedName: string | null;
  readonly signerName: string | null;
  readonly signerEmail: string | null;
  readonly signedAt: Date | null;
  readonly signedIp: string | null;
  readonly signedUserAgent: string | null;
  readonly revision: number;
  readonly sha256: string | null;
}

/** The record of a signature, as it stands under the text and on its print. */
export function SignatureRecord({
  signature,
  timeZone,
}: {
  signature: Signature;
  timeZone: string;
}): ReactNode {
  const { t } = useTranslation("signature");
  const { locale } = useUi();
  const { signedAt } = signature;
  if (!signedAt) return null;
  return (
    <section aria-labelledby="signature-record" className="mt-8 break-inside-avoid border-t border-line pt-4">
      <h2 id="signature-record" className="mb-3 text-base font-title">
        {t("title")}
      </h2>
      <DescriptionList
        items={[
          { label: t("signedBy"), value: signature.signedName },
          { label: t("at"), value: `${formatDate(signedAt, locale, timeZone, "exact")} (${timeZone})` },
          {
            label: t("namedAs"),
            value: `${signature.signerName ?? ""} <${signature.signerEmail ?? ""}>`,
          },
          { label: t("ip"), value: signature.signedIp },
          { label: t("agent"), value: signature.signedUserAgent },
          { label: t("revision"), value: String(signature.revision) },
          {
            label: t("sha256"),
            value: <span className="font-mono text-13 break-all">{signature.sha256}</span>,
          },
        ]}
      />
      <p className="mt-3 text-13 text-muted">{t("how")}</p>
    </section>
  );
}
