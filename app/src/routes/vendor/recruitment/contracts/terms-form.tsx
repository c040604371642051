import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink, FormActions, FormSection, Input, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import type { loader } from "./record.tsx";

/** The terms as text, to be changed before they are sent. */
export function TermsForm(): ReactNode {
  const { t } = useTranslation(["contracts", "common"]);
  const { contract } = useLoaderData<typeof loader>();
  const form = useFormState("edit");
  return (
    <Form method="post" action="?do=edit" noValidate>
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="contractId" value={contract.id} />
      <input type="hidden" name="seenVersion" value={contract.version} />
      {form.failure && form.failure.code !== "conflict" ? <FormProblems form={form} /> : null}
      <FormSection>
        <FormField form={form} name="title" label={t("contracts:docTitle")} required>
          <Input
            name="title"
            autoComplete="off"
            defaultValue={form.value("title", contract.title)}
            maxLength={200}
          />
        </FormField>
        <FormField
          form={form}
          name="body"
          label={t("contracts:body")}
          help={t("contracts:bodyHelp")}
          required
        >
          <Textarea
            name="body"
            rows={26}
            className="font-mono text-13"
            defaultValue={form.value("body", contract.body)}
          />
        </FormField>
      </FormSection>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("contracts:save")}
        </Button>
        <ButtonLink href="." preventScrollReset>
          {t("common:actions.cancel")}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
