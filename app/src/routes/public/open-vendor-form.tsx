import { Form } from "@remix-run/react";
import { Button, FormPage, FormSection, Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../components/form-reply.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

interface OpenVendorFormProps {
  readonly email: string;
  readonly vendorName: string;
  readonly slug: string;
  readonly origin: string;
  /** Whether a password is chosen here, or the person is signed in already. */
  readonly chooses: boolean;
}

/** The last step of a sign-up. The address is shown once more, as somebody may have taken it meanwhile. */
export function OpenVendorForm({ email, vendorName, slug, origin, chooses }: OpenVendorFormProps): ReactNode {
  const { t } = useTranslation("public");
  const form = useFormState();
  return (
    <FormPage
      title={chooses ? t("signUp.chooseTitle") : t("signUp.title")}
      description={t("signUp.choose", { vendor: vendorName })}
      errors={<FormProblems form={form} names={{ slug: t("signUp.slug"), password: t("signUp.password") }} />}
    >
      <Form method="post" noValidate className="flex flex-col gap-6">
        <FormSection>
          <FormField
            form={form}
            name="slug"
            label={t("signUp.slug")}
            help={t("signUp.slugHelp", { origin, slug })}
            required
          >
            <Input
              name="slug"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
              defaultValue={form.value("slug", slug)}
            />
          </FormField>
          <FormField form={form} name="email" label={t("signUp.email")}>
            <Input type="email" value={email} autoComplete="username" readOnly />
          </FormField>
          {chooses ? <NewPasswordField form={form} label={t("signUp.password")} /> : null}
        </FormSection>
        <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
          {t("signUp.open")}
        </Button>
      </Form>
    </FormPage>
  );
}
