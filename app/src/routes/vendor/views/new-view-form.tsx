import { Form } from "@remix-run/react";
import { Button, Checkbox, FormActions, Input, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";

/** Gives what the list shows a name. */
export function NewViewForm({ kept }: { kept: string }): ReactNode {
  const { t } = useTranslation("views");
  const form = useFormState("save");
  return (
    <Section title={t("newTitle")} description={t(kept ? "newHelp" : "noFilters")}>
      <Form method="post" noValidate className="flex max-w-md flex-col gap-4">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="search" value={kept} />
        <FormProblems form={form} names={{ name: t("name") }} />
        <FormField form={form} name="name" label={t("name")} required>
          <Input name="name" maxLength={60} autoComplete="off" autoFocus defaultValue={form.value("name")} />
        </FormField>
        <Checkbox
          name="isDefault"
          value="on"
          defaultChecked={form.value("isDefault") === "on"}
          label={t("isDefault")}
        />
        <Checkbox
          name="isShared"
          value="on"
          defaultChecked={form.value("isShared") === "on"}
          label={t("isShared")}
        />
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("send")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
