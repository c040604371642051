import { Form } from "@remix-run/react";
import { Button, ButtonLink, Card, FormActions, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import type { CountedStage } from "./stage-list.tsx";

/** Deletes a stage; one with cards asks where they go. */
export function StageDeletion({
  stage,
  others,
}: {
  stage: CountedStage;
  others: readonly CountedStage[];
}): ReactNode {
  const { t } = useTranslation(["programs", "common"]);
  const form = useFormState("deleteStage");
  const { count } = stage;
  return (
    <Card className="mt-4">
      <h3 className="mb-1 text-16">{t("programs:deleteTitle", { name: stage.name })}</h3>
      <p className="mb-3 text-muted">
        {count > 0 ? t("programs:deleteHelp", { count }) : t("programs:deleteEmpty")}
      </p>
      <Form method="post" noValidate className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="deleteStage" />
        <input type="hidden" name="stageId" value={stage.id} />
        <FormProblems form={form} names={{ moveToStageId: t("programs:moveTo"), stageId: stage.name }} />
        {count > 0 ? (
          <FormField form={form} name="moveToStageId" label={t("programs:moveTo")} required>
            <Select name="moveToStageId" defaultValue={form.value("moveToStageId")}>
              <option value="">{t("programs:chooseStage")}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </FormField>
        ) : null}
        <FormActions>
          <Button type="submit" variant="danger" loading={form.pending}>
            {t("programs:delete")}
          </Button>
          <ButtonLink href="." preventScrollReset>
            {t("common:actions.cancel")}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  );
}
