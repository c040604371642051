import { redirectDocument } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { signIn } from "@tributary/identity";
import { lineInput } from "@tributary/kernel/input";
import { Button, FormPage, FormSection, Notice, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../components/form-reply.tsx";
import { PasswordInput } from "../../components/password-input.tsx";
import type { RouteHandle } from "../../components/title.ts";
import { answerForm } from "../../http/form-action.ts";
import { enterWith } from "../../http/open-session.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { safePath } from "../../http/refuse.ts";
import { knownUserOf } from "../../http/session-cookie.ts";
import { AccountEmailField } from "./account-email-field.tsx";

export const handle: RouteHandle = { title: (t) => t("public:signIn.title") };

const signInForm = z.object({ email: lineInput(254), password: z.string("required").max(1_000, "too_long") });

export const loader = publicRoute(async ({ request, context }) => {
  const search = new URL(request.url).searchParams;
  const back = safePath(search.get("back"));
  if (await context.person()) throw redirectDocument(back);
  return { email: search.get("email")?.slice(0, 254) ?? "", fresh: search.has("fresh") };
});

/** The way back stays in the URL of the form, so it survives every try. */
export const action = publicRoute(async ({ request, context }) =>
  answerForm(
    await readForm(request, context.requestId),
    signInForm,
    (form) => {
      const knownUserId = knownUserOf(context.runtime.env, request.headers);
      const { database, clock } = context.runtime;
      return signIn(database, { ...form, ip: context.ip, knownUserId }, clock);
    },
    (session) => enterWith(context, session, safePath(new URL(request.url).searchParams.get("back"))),
  ),
);

export default function SignIn(): ReactNode {
  const { t } = useTranslation("public");
  const { email, fresh } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <FormPage
      title={t("signIn.title")}
      errors={
        <FormProblems form={form} names={{ email: t("signIn.email"), password: t("signIn.password") }} />
      }
    >
      {fresh && !form.failure ? (
        <div className="mb-5">
          <Notice>{t("signIn.fresh")}</Notice>
        </div>
      ) : null}
      <Form method="post" noValidate className="flex flex-col gap-6">
        <FormSection>
          <AccountEmailField form={form} label={t("signIn.email")} initial={email} />
          <div>
            <FormField form={form} name="password" label={t("signIn.password")} required>
              <PasswordInput name="password" autoComplete="current-password" />
            </FormField>
            <TextLink href="/forgot" className="-mb-3 inline-flex min-h-11 items-center text-14">
              {t("signIn.forgot")}
            </TextLink>
          </div>
        </FormSection>
        <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
          {t("signIn.send")}
        </Button>
      </Form>
      <p className="mt-6 text-muted">
        {t("signIn.newHere")} <TextLink href="/sign-up">{t("signIn.openVendor")}</TextLink>
      </p>
    </FormPage>
  );
}
