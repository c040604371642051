import { Form } from "@remix-run/react";
import { Button, FormSection, Input } from "@tributary/ui";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { NewPasswordField } from "../new-password-field.tsx";

/** Joins as the person who is signed in. */
export function AcceptForm({ email, vendor }: { email: string; vendor: string }): ReactNode {
  const { t } = useTranslation("public");
  const form = useFormState();
  return (
    <Form method="post" noValidate className="flex flex-col gap-4">
      <FormProblems form={form} />
      <p>{t("invite.as", { email })}</p>
      <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
        {t("invite.send", { vendor })}
      </Button>
    </Form>
  );
}

/** Joins with a new account. The address is the one that was invited. */
export function JoinForm({
  email,
  name,
  vendor,
}: {
  email: string;
  name: string;
  vendor: string;
}): ReactNode {
  const { t } = useTranslation("public");
  const form = useFormState();
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <Form method="post" noValidate className="flex flex-col gap-6">
      <FormProblems form={form} names={{ name: t("invite.name"), password: t("invite.password") }} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <FormSection>
        <FormField form={form} name="email" label={t("invite.email")}>
          <Input type="email" value={email} autoComplete="username" readOnly />
        </FormField>
        <FormField form={form} name="name" label={t("invite.name")} required>
          <Input name="name" autoComplete="name" maxLength={120} defaultValue={form.value("name", name)} />
        </FormField>
        <NewPasswordField form={form} label={t("invite.password")} />
      </FormSection>
      <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
        {t("invite.send", { vendor })}
      </Button>
    </Form>
  );
}
