import { redirectDocument } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requestSignUp, signUpInput, throttle, vendorFields } from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { Button, FormPage, TextLink } from "@tributary/ui";
import { openVendorFor } from "@tributary/vendor-setup";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, nameFields, useFormState } from "../../components/form-reply.tsx";
import type { RouteHandle } from "../../components/title.ts";
import { currencies, timeZones } from "../../http/choices.ts";
import { answerForm } from "../../http/form-action.ts";
import { preferencesOf } from "../../http/preferences.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { CompanyFields } from "./company-fields.tsx";
import { DirectorFields } from "./director-fields.tsx";

export const handle: RouteHandle = { title: (t) => t("public:signUp.title") };

export const loader = publicRoute(async ({ request, context }) => {
  const { language } = await preferencesOf(request, context);
  const person = await context.person();
  return {
    origin: new URL(context.runtime.env.APP_URL).host,
    zones: timeZones,
    currencies: currencies(language),
    you: person && { name: person.name, email: person.email },
    mailsStay: context.runtime.env.operatorPages,
  };
});

/**
 * Whoever is signed in has a vendor at once. A stranger gets a link by mail, in the same words whether the address has an
 * account or not.
 */
export const action = publicRoute(async ({ request, context }) => {
  const { database, clock } = context.runtime;
  const formData = await readForm(request, context.requestId);
  const person = await context.person();
  if (person) {
    return answerForm(
      formData,
      vendorFields,
      async (vendor) => {
        const counted = await throttle(database, "sign_up", { subject: person.email, ip: context.ip });
        if (!counted.ok) return counted;
        const founder = { kind: "session", userId: person.id } as const;
        const opened = await openVendorFor(database, { vendor, founder }, clock);
        return opened.ok ? ok(vendor.slug) : opened;
      },
      (slug) => redirectDocument(`/v/${slug}`),
    );
  }
  return answerForm(
    formData,
    signUpInput,
    async (form) => {
      const asked = await requestSignUp(database, { ...form, ip: context.ip }, clock);
      return asked.ok ? ok({ sentTo: form.email }) : asked;
    },
    (sent) => sent,
  );
});

export default function SignUp(): ReactNode {
  const { t } = useTranslation("public");
  const { origin, zones, currencies, you } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = nameFields(useFormState(), {
    name: t("signUp.name"),
    slug: t("signUp.slug"),
    currency: t("signUp.currency"),
    timeZone: t("signUp.timeZone"),
    personName: t("signUp.personName"),
    email: t("signUp.email"),
  });
  if (answer && "sentTo" in answer) return <Sent email={String(answer.sentTo)} />;
  return (
    <FormPage
      title={t("signUp.title")}
      description={t("signUp.description")}
      errors={<FormProblems form={form} />}
    >
      <Form method="post" noValidate>
        <CompanyFields form={form} origin={origin} zones={zones} currencies={currencies} />
        {you ? <p className="mt-6">{t("signUp.as", you)}</p> : <DirectorFields form={form} />}
        <Button type="submit" variant="primary" size="large" wide loading={form.pending} className="mt-7">
          {you ? t("signUp.open") : t("signUp.send")}
        </Button>
      </Form>
      {you ? null : (
        <p className="mt-6 text-muted">
          {t("signUp.haveAccount")} <TextLink href="/sign-in?back=/sign-up">{t("signIn.send")}</TextLink>
        </p>
      )}
    </FormPage>
  );
}

/** The same for every address. On an installation for trying out, the letter lies in its own outbox. */
function Sent({ email }: { email: string }): ReactNode {
  const { t } = useTranslation("public");
  const { mailsStay } = useLoaderData<typeof loader>();
  return (
    <FormPage title={t("signUp.sentTitle")}>
      <p role="status">{t("signUp.sent", { email })}</p>
      {mailsStay ? (
        <p className="mt-4">
          {t("signUp.mailsStay")}{" "}
          <TextLink href={`/operator/mail?${new URLSearchParams({ q: email })}`}>
            {t("signUp.outbox")}
          </TextLink>
        </p>
      ) : null}
    </FormPage>
  );
}
