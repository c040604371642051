import { Form } from "@remix-run/react";
import type { Stage, StageField } from "@tributary/programs";
import { Button, ButtonLink, Card, Checkbox, FormActions, Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";

/** A stage, new or known: its name, when cards grow stale in it, what it asks for. */
export function StageForm({
  fields,
  stage,
}: {
  fields: readonly StageField[];
  stage: Stage | null;
}): ReactNode {
  const { t } = useTranslation(["programs", "partners", "common"]);
  const name = stage ? "editStage" : "addStage";
  const form = useFormState(name);
  const names = { name: t("programs:stageName"), staleAfterDays: t("programs:staleAfter") };
  return (
    <Card className="mt-4">
      <h3 className="mb-3 text-16">
        {stage ? t("programs:editStage", { name: stage.name }) : t("programs:addStage")}
      </h3>
      <Form method="post" noValidate className="flex flex-col gap-4">
        <input type="hidden" name="intent" value={name} />
        {stage ? <input type="hidden" name="stageId" value={stage.id} /> : null}
        <FormProblems form={form} names={names} />
        <FormField form={form} name="name" label={names.name} required>
          <Input
            name="name"
            defaultValue={form.value("name", stage?.name)}
            maxLength={60}
            autoComplete="off"
          />
        </FormField>
        <FormField
          form={form}
          name="staleAfterDays"
          label={names.staleAfterDays}
          help={t("programs:staleHelp")}
          optional
        >
          <Input
            name="staleAfterDays"
            inputMode="numeric"
            defaultValue={form.value("staleAfterDays", stage?.staleAfterDays)}
            maxLength={3}
            autoComplete="off"
          />
        </FormField>
        <fieldset>
          <legend className="font-emphasis">{t("programs:required")}</legend>
          <p className="mb-2 text-13 text-muted">{t("programs:requiredHelp")}</p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {fields.map((field) => (
              <Checkbox
                key={field}
                name="requiredFields"
                value={field}
                defaultChecked={stage?.requiredFields.includes(field)}
                label={t(`partners:form.${field}`)}
              />
            ))}
          </div>
        </fieldset>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("common:actions.save")}
          </Button>
          <ButtonLink href="." preventScrollReset>
            {t("common:actions.cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  );
}
