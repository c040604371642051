import { Form, useLoaderData } from "@remix-run/react";
import { Button, Checkbox, Input, Notice, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { loader } from "./page.tsx";

/** How one signs, and how one says that it is not as agreed. Both work without scripts. */
export function SignForms(): ReactNode {
  const { t } = useTranslation("join");
  const { vendorName } = useLoaderData<typeof loader>();
  return (
    <div className="mt-9 flex flex-col gap-9 print:hidden">
      <section id="sign" aria-labelledby="sign-title" className="scroll-mt-4">
        <h2 id="sign-title" className="text-16">
          {t("contract.signTitle")}
        </h2>
        <p className="mt-1 mb-4 text-muted">{t("contract.signHelp")}</p>
        <SignForm />
      </section>
      <section id="decline" aria-labelledby="decline-title" className="scroll-mt-4 border-t border-line pt-6">
        <h2 id="decline-title" className="text-16">
          {t("contract.declineTitle")}
        </h2>
        <p className="mt-1 mb-4 text-muted">{t("contract.declineHelp", { vendor: vendorName })}</p>
        <DeclineForm />
      </section>
    </div>
  );
}

function SignForm(): ReactNode {
  const { t } = useTranslation("join");
  const { shown } = useLoaderData<typeof loader>();
  const form = useFormState("accept");
  const hasChanged = form.failure?.code === "conflict";
  if (!shown) return null;
  return (
    <Form method="post" action="#sign" noValidate className="max-w-104">
      <div className="mb-4 empty:hidden">
        {hasChanged ? (
          <Notice kind="caution" live>
            {t("contract.changed")}
          </Notice>
        ) : form.failure ? (
          <FormProblems form={form} />
        ) : null}
      </div>
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="sha256" value={shown.sha256} />
      <FormField form={form} name="fullName" label={t("contract.fullName")} required>
        <Input name="fullName" autoComplete="name" defaultValue={form.value("fullName")} maxLength={120} />
      </FormField>
      <Checkbox
        className="mt-4"
        id="field-agree"
        name="agree"
        value="on"
        required
        defaultChecked={form.value("agree") === "on"}
        error={form.error("agree")}
        label={t("contract.agree", { partner: shown.partnerName })}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        loading={form.pending}
        className="mt-5 max-sm:w-full"
      >
        {t("contract.sign")}
      </Button>
    </Form>
  );
}

function DeclineForm(): ReactNode {
  const { t } = useTranslation("join");
  const form = useFormState("decline");
  return (
    <Form method="post" action="#decline" noValidate className="max-w-104">
      <div className="mb-4 empty:hidden">{form.failure ? <FormProblems form={form} /> : null}</div>
      <input type="hidden" name="intent" value="decline" />
      <FormField form={form} name="comment" label={t("contract.comment")} required>
        <Textarea name="comment" rows={3} defaultValue={form.value("comment")} maxLength={2000} />
      </FormField>
      <Button type="submit" loading={form.pending} className="mt-4 max-sm:w-full">
        {t("contract.decline")}
      </Button>
    </Form>
  );
}
