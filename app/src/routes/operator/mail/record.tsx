import { useLoaderData } from "@remix-run/react";
import { findMail, type MailRow, maySendAgain, sendMailAgain } from "@tributary/notifications";
import { BackLink, DescriptionList, formatDate, Notice, PageHeader, Section, useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { operatorRoute } from "../../../http/operator-route.ts";
import { refuse, refuseMissing } from "../../../http/refuse.ts";
import { OperatorFrame } from "../operator-frame.tsx";
import { MailState } from "./mail-state.tsx";
import { SendAgain } from "./send-again.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { mail: { subject: string | null } } | null)?.mail.subject ?? t("operator:mail.title"),
};

export const loader = operatorRoute(async ({ params, context }) => {
  const found = await findMail(context.runtime.database.platform, params.mailId ?? "");
  const { html, ...mail } = found ?? refuseMissing("mail", context.requestId);
  const timeZone = (await context.person())?.timeZone ?? "UTC";
  return { mail: { ...mail, hasHtml: html !== null, mayGoAgain: maySendAgain(mail) }, timeZone };
});

/** A second press finds the mail on its way, which is what was wanted. */
export const action = operatorRoute(async ({ params, context }) => {
  const { database, clock } = context.runtime;
  const sent = await sendMailAgain(database.platform, params.mailId ?? "", clock);
  if (!sent.ok && sent.error.code !== "conflict") refuse(sent.error, context.requestId);
  return { again: sent.ok };
});

/** One mail: to whom, how it went, and both of its texts. */
export default function OperatorMail(): ReactNode {
  const { t } = useTranslation("operator");
  const { locale } = useUi();
  const { mail, timeZone } = useLoaderData<typeof loader>();
  const subject = mail.subject ?? mail.template;
  const exact = (at: Date | null) => (at ? formatDate(at, locale, timeZone, "exact") : "");
  return (
    <OperatorFrame>
      <PageHeader
        back={<BackLink href="/operator/mail">{t("mail.title")}</BackLink>}
        title={subject}
        meta={<MailState status={mail.status} />}
        action={mail.mayGoAgain ? <SendAgain mail={mail} /> : null}
      />
      {mail.mayGoAgain ? (
        <div className="mb-4">
          <Notice kind="caution">{t(`mail.why.${whyOf(mail)}`)}</Notice>
        </div>
      ) : null}
      <DescriptionList
        items={[
          { label: t("mail.to"), value: mail.toAddress },
          { label: t("mail.template"), value: mail.template },
          { label: t("mail.at"), value: exact(mail.createdAt) },
          { label: t("mail.sentAt"), value: exact(mail.sentAt) },
          { label: t("mail.attempts"), value: mail.attempts },
          ...(mail.errorCode ? [{ label: t("mail.error"), value: mail.errorCode }] : []),
        ]}
      />
      {mail.hasHtml ? (
        <Section title={t("mail.html")} className="mt-6">
          <iframe
            src={`/operator/mail/${mail.id}/body`}
            title={subject}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-176 w-full rounded-surface border border-line bg-white"
          />
        </Section>
      ) : null}
      {mail.text ? (
        <Section title={t("mail.text")}>
          <pre className="overflow-x-auto text-13 whitespace-pre-wrap">{mail.text}</pre>
        </Section>
      ) : (
        <p className="mt-6 text-muted">{t("mail.noText")}</p>
      )}
    </OperatorFrame>
  );
}

/** Why a person is asked about it. */
function whyOf({ status, errorCode }: Pick<MailRow, "status" | "errorCode">) {
  if (errorCode === "bounced" || errorCode === "complained") return errorCode;
  return status === "review" ? "review" : "failed";
}
