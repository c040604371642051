import { FormSection } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NamedForm } from "../../components/form-reply.tsx";
import { TextField } from "../../components/text-field.tsx";
import { AccountEmailField } from "./account-email-field.tsx";

/** The first person of the vendor. The password is chosen by whoever reads the mail. */
export function DirectorFields({ form }: { readonly form: NamedForm<"personName" | "email"> }): ReactNode {
  const { t } = useTranslation("public");
  return (
    <FormSection title={t("signUp.you")}>
      <TextField form={form} name="personName" required autoComplete="name" maxLength={120} />
      <AccountEmailField form={form} label={form.names.email} help={t("signUp.emailHelp")} />
    </FormSection>
  );
}
