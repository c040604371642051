import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../components/form-reply.tsx";
import { PasswordInput } from "../../components/password-input.tsx";

interface NewPasswordFieldProps {
  readonly form: FormState;
  readonly label: string;
  readonly name?: "password" | "next";
}

/** A password that is chosen: what it has to be stands below it, and the browser may offer one. */
export function NewPasswordField({ form, label, name = "password" }: NewPasswordFieldProps): ReactNode {
  const { t } = useTranslation("public");
  return (
    <FormField form={form} name={name} label={label} help={t("signUp.passwordHelp")} required>
      <PasswordInput name={name} autoComplete="new-password" />
    </FormField>
  );
}
