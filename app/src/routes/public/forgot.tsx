import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { emailInput, requestPasswordReset } from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { Button, FormPage, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormProblems, useFormState } from "../../components/form-reply.tsx";
import type { RouteHandle } from "../../components/title.ts";
import { answerForm } from "../../http/form-action.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { AccountEmailField } from "./account-email-field.tsx";

export const handle: RouteHandle = { title: (t) => t("public:forgot.title") };

export const loader = publicRoute(async ({ context }) => ({ email: (await context.person())?.email ?? "" }));

/** Answers alike whether the address is known or not. */
export const action = publicRoute(async ({ request, context }) => {
  const { database, clock } = context.runtime;
  return answerForm(
    await readForm(request, context.requestId),
    z.object({ email: emailInput }),
    async ({ email }) => {
      const asked = await requestPasswordReset(database, { email, ip: context.ip }, clock);
      return asked.ok ? ok({ sentTo: email }) : asked;
    },
    (sent) => sent,
  );
});

export default function Forgot(): ReactNode {
  const { t } = useTranslation("public");
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useFormState();
  const back = (
    <TextLink href="/sign-in" className="mt-4 inline-flex min-h-11 items-center">
      {t("forgot.back")}
    </TextLink>
  );
  if (answer && "sentTo" in answer) {
    return (
      <FormPage title={t("forgot.sentTitle")}>
        <p role="status">{t("forgot.sent", { email: String(answer.sentTo) })}</p>
        {back}
      </FormPage>
    );
  }
  return (
    <FormPage
      title={t("forgot.title")}
      description={t("forgot.description")}
      errors={<FormProblems form={form} names={{ email: t("signIn.email") }} />}
    >
      <Form method="post" noValidate className="flex flex-col gap-6">
        <AccountEmailField form={form} label={t("signIn.email")} initial={email} />
        <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
          {t("forgot.send")}
        </Button>
      </Form>
      {back}
    </FormPage>
  );
}
