import { FormSection, Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../components/form-reply.tsx";

/** The first person of the vendor. The password is chosen by whoever reads the mail. */
export function DirectorFields({ form }: { readonly form: FormState }): ReactNode {
  const { t } = useTranslation("public");
  return (
    <FormSection title={t("signUp.you")}>
      <FormField form={form} name="personName" label={t("signUp.personName")} required>
        <Input
          name="personName"
          autoComplete="name"
          maxLength={120}
          defaultValue={form.value("personName")}
        />
      </FormField>
      <FormField form={form} name="email" label={t("signUp.email")} help={t("signUp.emailHelp")} required>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={form.value("email")}
        />
      </FormField>
    </FormSection>
  );
}
