import { data } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { findPasswordReset, resetPassword, throttle } from "@tributary/identity";
import { Button, ButtonLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormProblems, useFormState } from "../../components/form-reply.tsx";
import type { RouteHandle } from "../../components/title.ts";
import { answerForm } from "../../http/form-action.ts";
import { leaveTo } from "../../http/open-session.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { NewPasswordField } from "./new-password-field.tsx";

export const handle: RouteHandle = { title: (t) => t("public:reset.title") };

export const loader = publicRoute(async ({ params, context }) => {
  const { database, env, clock } = context.runtime;
  const link = { token: params.token ?? "", secret: env.APP_SECRET };
  const reset = await findPasswordReset(database, link, clock);
  return data({ email: reset?.email ?? null }, { status: reset ? 200 : 410 });
});

/** Every session ends, so the new password is proved at once by signing in with it. */
export const action = publicRoute(async ({ request, params, context }) => {
  const { database, env, clock } = context.runtime;
  const token = params.token ?? "";
  return answerForm(
    await readForm(request, context.requestId),
    z.object({ password: z.string("required").max(1_000, "too_long") }),
    async ({ password }) => {
      const counted = await throttle(database, "reset", { subject: token, ip: context.ip });
      return counted.ok
        ? resetPassword(database, { token, secret: env.APP_SECRET, password }, clock)
        : counted;
    },
    () => leaveTo(context, "/sign-in?fresh"),
  );
});

export default function Reset(): ReactNode {
  const { t } = useTranslation("public");
  const { email } = useLoaderData<typeof loader>();
  const form = useFormState();
  if (email === null || form.failure?.code === "link_expired") {
    return (
      <FormPage title={t("reset.expiredTitle")} description={t("reset.expired")}>
        <ButtonLink href="/forgot" variant="primary">
          {t("reset.again")}
        </ButtonLink>
      </FormPage>
    );
  }
  return (
    <FormPage
      title={t("reset.title")}
      description={t("reset.description", { email })}
      errors={<FormProblems form={form} names={{ password: t("reset.password") }} />}
    >
      <Form method="post" noValidate className="flex flex-col gap-6">
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <NewPasswordField form={form} label={t("reset.password")} />
        <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
          {t("reset.send")}
        </Button>
      </Form>
    </FormPage>
  );
}
