import { data } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { findCertificate, groupCode, readCertificateCode } from "@tributary/learning";
import { Button, DescriptionList, Field, Input, Notice, PageHeader } from "@tributary/ui";
import { BadgeCheck, BadgeX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../components/title.ts";
import { codeLoader } from "../../http/code-route.ts";

export const handle: RouteHandle = { title: (t) => t("public:verify.title") };

export const loader = codeLoader(
  { purpose: "certificate", read: readCertificateCode },
  async (found, typed) => {
    const certificate = found && (await found.within((tx) => findCertificate(tx, found.rowId)));
    // Only a part of what was typed is shown again: it may be anything.
    if (!certificate || !found) {
      return data({ typed: typed.slice(0, 40), certificate: null }, { status: typed === "" ? 200 : 404 });
    }
    const { holderName, courseTitle, issuedAt, revokedAt, code } = certificate;
    const { name: vendorName, accentHue, timeZone } = found.scope.vendor;
    const shown = { holderName, courseTitle, issuedAt, vendorName, timeZone, code: groupCode(code) };
    return data({ typed: "", accentHue, certificate: { ...shown, isValid: revokedAt === null } });
  },
);

/** What anybody may see of a certificate whose number they have. */
export default function Verify(): ReactNode {
  const { t } = useTranslation("public");
  const { typed, certificate } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("verify.title")} />
      {certificate ? <Found {...certificate} /> : null}
      {typed ? <Notice kind="caution">{t("verify.unknown", { code: typed })}</Notice> : null}
      <Form method="get" action="/verify" className="mt-8 flex flex-col gap-3">
        <Field label={t("verify.code")} help={t("verify.help")}>
          <Input
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            defaultValue={typed}
          />
        </Field>
        <Button type="submit" size="large" wide variant={certificate ? "secondary" : "primary"}>
          {t("verify.check")}
        </Button>
      </Form>
    </>
  );
}

interface FoundProps {
  readonly holderName: string;
  readonly courseTitle: string;
  readonly vendorName: string;
  readonly issuedAt: Date;
  readonly timeZone: string;
  readonly code: string;
  readonly isValid: boolean;
}

function Found(certificate: FoundProps): ReactNode {
  const { t, i18n } = useTranslation("public");
  const { isValid, issuedAt, timeZone } = certificate;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long", timeZone }).format(issuedAt);
  return (
    <section className="rounded-surface border border-line bg-raised p-5">
      <p className="mb-4 flex items-center gap-2 text-16 font-emphasis">
        {isValid ? (
          <BadgeCheck aria-hidden="true" className="size-6 text-positive" />
        ) : (
          <BadgeX aria-hidden="true" className="size-6 text-negative" />
        )}
        {t(isValid ? "verify.valid" : "verify.revoked")}
      </p>
      <DescriptionList
        items={[
          { label: t("verify.holder"), value: certificate.holderName },
          { label: t("verify.course"), value: certificate.courseTitle },
          { label: t("verify.vendor"), value: certificate.vendorName },
          { label: t("verify.day"), value: day },
          { label: t("verify.number"), value: <span className="font-mono">{certificate.code}</span> },
        ]}
      />
    </section>
  );
}
