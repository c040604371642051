import { FormSection } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormState } from "../../components/form-reply.tsx";
import { TextField } from "../../components/text-field.tsx";

/** The first person of the vendor. The password is chosen by whoever reads the mail. */
export function DirectorFields({ form }: { readonly form: FormState }): ReactNode {
  const { t } = useTranslation("public");
  return (
    <FormSection title={t("signUp.you")}>
      <TextField
        form={form}
        name="personName"
        label={t("signUp.personName")}
        required
        autoComplete="name"
        maxLength={120}
      />
      <TextField
        form={form}
        name="email"
        label={t("signUp.email")}
        help={t("signUp.emailHelp")}
        required
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
    </FormSection>
  );
}
