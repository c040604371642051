import { Form } from "@remix-run/react";
import type { EditedItem } from "@tributary/library";
import { Button, Input, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { en } from "../../../i18n/en/index.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

type FieldName = keyof (typeof en)["library"]["field"];

/** What stands between a draft and members: nothing, an empty field, or the button. */
export function PublishForm({
  item,
  missing,
  versions,
}: {
  item: EditedItem;
  missing: readonly string[];
  versions: number;
}): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { base } = useWorkspace();
  const form = useFormState("publish");
  const again = versions > 0;
  if (item.state === "published") return <Section title={t("publish.title")}>{t("publish.nothing")}</Section>;
  if (item.state === "archived") return null;
  if (missing.length > 0) {
    const fields = missing
      .map((name) => t("publish.field", { name: t(`library:field.${name as FieldName}`) }))
      .join(", ");
    return (
      <Section title={t("publish.title")}>
        <p className="mb-1.5">{t("publish.missing", { fields })}</p>
        <TextLink href={`${base}/library/${item.id}/edit`}>{t("publish.toEdit")}</TextLink>
      </Section>
    );
  }
  return (
    <Section title={t("publish.title")} description={t(again ? "publish.again" : "publish.first")}>
      <Form method="post" preventScrollReset noValidate className="flex flex-col gap-3">
        <FormProblems form={form} names={{ note: t("publish.note") }} />
        <input type="hidden" name="intent" value="publish" />
        <input type="hidden" name="seenVersion" value={item.version} />
        {again ? (
          <FormField form={form} name="note" label={t("publish.note")} help={t("publish.noteHelp")} required>
            <Input name="note" defaultValue={form.value("note")} maxLength={300} />
          </FormField>
        ) : null}
        <div>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("publish.button")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
