import { Form } from "@remix-run/react";
import { Button, FormActions, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { PasswordInput } from "../../../components/password-input.tsx";
import { NewPasswordField } from "../new-password-field.tsx";
import { Saved } from "./saved.tsx";

/** A new password by the present one. */
export function PasswordForm({ email, saved }: { email: string; saved: boolean }): ReactNode {
  const { t } = useTranslation("public");
  const form = useFormState("password");
  return (
    <Section title={t("profile.passwordTitle")} description={t("profile.passwordHelp")} className="mt-8">
      <Form method="post" noValidate className="flex flex-col gap-5">
        <input type="hidden" name="intent" value="password" />
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <FormProblems form={form} names={{ present: t("profile.present"), next: t("profile.next") }} />
        <FormField form={form} name="present" label={t("profile.present")} required>
          <PasswordInput name="present" autoComplete="current-password" />
        </FormField>
        <NewPasswordField form={form} name="next" label={t("profile.next")} />
        <FormActions>
          <Button type="submit" loading={form.pending}>
            {t("profile.change")}
          </Button>
          {saved ? <Saved>{t("profile.changed")}</Saved> : null}
        </FormActions>
      </Form>
    </Section>
  );
}
