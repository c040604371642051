import { FormSection, Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../components/form-reply.tsx";
import { PasswordInput } from "../../components/password-input.tsx";

interface DirectorFieldsProps {
  readonly form: FormState;
  /** Who is signed in, if anybody: they give the password they have. */
  readonly you: { readonly name: string; readonly email: string } | null;
}

/** The first person of the vendor. */
export function DirectorFields({ form, you }: DirectorFieldsProps): ReactNode {
  const { t } = useTranslation("public");
  return (
    <FormSection title={t("signUp.you")}>
      <FormField form={form} name="personName" label={t("signUp.personName")} required>
        <Input
          name="personName"
          autoComplete="name"
          maxLength={120}
          defaultValue={form.value("personName", you?.name ?? "")}
        />
      </FormField>
      <FormField form={form} name="email" label={t("signUp.email")} required>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={form.value("email", you?.email ?? "")}
        />
      </FormField>
      <FormField
        form={form}
        name="password"
        label={t("signUp.password")}
        help={you ? t("signUp.passwordKnown") : t("signUp.passwordHelp")}
        required
      >
        <PasswordInput name="password" autoComplete={you ? "current-password" : "new-password"} />
      </FormField>
    </FormSection>
  );
}
