import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { throttle } from "@tributary/identity";
import { newId } from "@tributary/kernel";
import { findOpenProgram, textIn } from "@tributary/programs";
import { applicationInput, submitApplication } from "@tributary/recruitment";
import { ButtonLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { answerForm } from "../../../http/form-action.ts";
import { preferencesOf } from "../../../http/preferences.ts";
import { programPageAction, programPageLoader } from "../../../http/program-page-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { countriesIn } from "../../vendor/partners/countries.ts";
import { AboutProgram } from "./about-program.tsx";
import { ApplicationForm } from "./application-form.tsx";
import { Sent } from "./sent.tsx";
import { VendorFrame } from "./vendor-frame.tsx";

export const handle: RouteHandle = {
  title: (t, data) => {
    const facts = data as { vendorName: string; programName: string } | null;
    return facts
      ? t("join:programOf", { program: facts.programName, vendor: facts.vendorName })
      : t("join:form.title");
  },
};

export const loader = programPageLoader(async ({ request, params, scope, context, within, requestId }) => {
  const open = await within((tx) => findOpenProgram(tx, params.program ?? ""));
  if (!open) refuseMissing("page", requestId);
  const { language } = await preferencesOf(request, context);
  const { program, page } = open;
  const { locale, text } = textIn(page, language);
  const consent = page.consents[language] ?? page.consents[locale];
  if (!consent) refuseMissing("page", requestId);
  const { contactName, contactEmail, contactPhone } = page;
  return {
    vendorName: scope.vendor.name,
    accentHue: scope.vendor.accentHue,
    programName: program.name,
    locale,
    text,
    consent,
    contact: { name: contactName, email: contactEmail, phone: contactPhone },
    formKey: newId(),
    countries: countriesIn(language),
    country: language === "ru" ? "RU" : "",
    sent: new URL(request.url).searchParams.has("sent"),
  };
});

/** A field that people do not see. What fills it in is told that all went well. */
const trap = "fax";

export const action = programPageAction(
  async ({ request, params, scope, context, within, clock, requestId }, formData) => {
    const { database } = context.runtime;
    const open = await within((tx) => findOpenProgram(tx, params.program ?? ""));
    if (!open) refuseMissing("page", requestId);
    const done = () => redirect(`/join/${scope.vendor.slug}/${open.program.slug}?sent=1`);
    if (String(formData.get(trap) ?? "") !== "") return done();
    const { language } = await preferencesOf(request, context);
    return answerForm(
      formData,
      applicationInput,
      async (form) => {
        const counted = await throttle(database, "apply", {
          subject: `${scope.vendor.id} ${form.email}`,
          ip: context.ip,
        });
        if (!counted.ok) return counted;
        const origin = {
          programId: open.program.id,
          locale: language,
          ip: context.ip,
          userAgent: request.headers.get("user-agent")?.slice(0, 400) ?? null,
        };
        return within((tx) => submitApplication(tx, form, origin, clock));
      },
      done,
    );
  },
);

export default function ProgramPage(): ReactNode {
  const { t } = useTranslation("join");
  const { vendorName, programName, locale, text, contact, sent } = useLoaderData<typeof loader>();
  if (sent) {
    return (
      <VendorFrame vendorName={vendorName} width="narrow">
        <Sent />
      </VendorFrame>
    );
  }
  return (
    <VendorFrame vendorName={vendorName}>
      <div lang={locale}>
        <p className="text-14 font-emphasis text-muted">{programName}</p>
        <h1 className="mt-1 text-28 break-words">{text.headline}</h1>
        {text.summary ? (
          <p className="mt-3 max-w-[60ch] whitespace-pre-line text-16 break-words">{text.summary}</p>
        ) : null}
      </div>
      <div className="mt-5 mb-9">
        <ButtonLink href="#apply" variant="primary" size="large" className="max-sm:w-full">
          {t("apply")}
        </ButtonLink>
      </div>
      <AboutProgram locale={locale} text={text} contact={contact} />
      <ApplicationForm />
    </VendorFrame>
  );
}
