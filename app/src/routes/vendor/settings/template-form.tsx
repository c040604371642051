import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink, Card, FormActions, FormSection, Input, Section, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { Terms } from "../../../components/terms.tsx";
import type { loader } from "./contracts.tsx";

/** A template as text, the fields it may ask for, and how it looks. */
export function TemplateForm(): ReactNode {
  const { t } = useTranslation(["contracts", "common"]);
  const { program, edited, beginning, preview } = useLoaderData<typeof loader>();
  const form = useFormState("save");
  const names = { name: t("contracts:templates.name"), body: t("contracts:templates.body") };
  const title = edited ? edited.name : t("contracts:templates.add");
  return (
    <>
      <Section title={title}>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="programId" value={program?.id} />
          <input type="hidden" name="templateId" value={edited?.id ?? ""} />
          <div className="mb-4 empty:hidden">
            <FormProblems form={form} names={names} />
          </div>
          <FormSection>
            <FormField form={form} name="name" label={names.name} required>
              <Input
                name="name"
                autoComplete="off"
                defaultValue={form.value("name", edited?.name ?? beginning.name)}
                maxLength={120}
              />
            </FormField>
            <FormField form={form} name="body" label={names.body} help={t("contracts:bodyHelp")} required>
              <Textarea
                name="body"
                rows={20}
                className="font-mono text-13"
                defaultValue={form.value("body", edited?.body ?? beginning.body)}
              />
            </FormField>
          </FormSection>
          <Fields />
          <FormActions>
            <Button type="submit" variant="primary" loading={form.pending}>
              {t("contracts:templates.save")}
            </Button>
            <ButtonLink href=".">{t("common:actions.close")}</ButtonLink>
          </FormActions>
        </Form>
      </Section>
      {preview ? (
        <Section title={t("contracts:templates.preview")}>
          <Card className="p-6">
            <Terms blocks={preview} />
          </Card>
        </Section>
      ) : null}
    </>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation("contracts");
  const { fields } = useLoaderData<typeof loader>();
  return (
    <div className="mt-4">
      <p className="mb-1.5 font-emphasis">{t("templates.fields")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt className="font-mono">{`{{${field}}}`}</dt>
            <dd className="text-muted">{t(`templates.fieldNames.${wordOf(field)}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Underscored<Name extends string> = Name extends `${infer Noun}.${infer Part}` ? `${Noun}_${Part}` : Name;

/** A field's key among the words: keys of words have points of their own. */
function wordOf<Name extends string>(field: Name): Underscored<Name> {
  return field.replace(".", "_") as Underscored<Name>;
}
