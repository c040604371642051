import { Form, useLoaderData } from "@remix-run/react";
import { throttle, vendorInput } from "@tributary/identity";
import { Button, FormPage, Notice, TextLink } from "@tributary/ui";
import { openVendor } from "@tributary/vendor-setup";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../components/form-reply.tsx";
import type { RouteHandle } from "../../components/title.ts";
import { currencies, timeZones } from "../../http/choices.ts";
import { answerForm } from "../../http/form-action.ts";
import { enterAs } from "../../http/open-session.ts";
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
  };
});

/** Opens the vendor and signs its director in: the workspace begins with its first steps. */
export const action = publicRoute(async ({ request, context }) => {
  const { database, clock } = context.runtime;
  const formData = await readForm(request, context.requestId);
  return answerForm(
    formData,
    vendorInput,
    async (form) => {
      const counted = await throttle(database, "sign_up", { subject: form.email, ip: context.ip });
      return counted.ok ? openVendor(database, form, clock) : counted;
    },
    ({ userId }) => enterAs(context, userId, `/v/${vendorInput.shape.slug.parse(formData.get("slug"))}`),
  );
});

export default function SignUp(): ReactNode {
  const { t } = useTranslation("public");
  const { origin, zones, currencies, you } = useLoaderData<typeof loader>();
  const form = useFormState();
  const known = form.failure?.code === "credentials_refused";
  return (
    <FormPage
      title={t("signUp.title")}
      description={t("signUp.description")}
      errors={
        known ? (
          <KnownAddress />
        ) : (
          <FormProblems
            form={form}
            names={{
              name: t("signUp.name"),
              slug: t("signUp.slug"),
              currency: t("signUp.currency"),
              timeZone: t("signUp.timeZone"),
              personName: t("signUp.personName"),
              email: t("signUp.email"),
              password: t("signUp.password"),
            }}
          />
        )
      }
    >
      <Form method="post" noValidate>
        <CompanyFields form={form} origin={origin} zones={zones} currencies={currencies} />
        <DirectorFields form={form} you={you} />
        <Button type="submit" variant="primary" size="large" wide loading={form.pending} className="mt-7">
          {t("signUp.send")}
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

/** Here a refused password means one thing: the address has an account. Only its owner gets on. */
function KnownAddress(): ReactNode {
  const { t } = useTranslation("public");
  return (
    <Notice kind="negative" live>
      {t("signUp.credentials")}
    </Notice>
  );
}
