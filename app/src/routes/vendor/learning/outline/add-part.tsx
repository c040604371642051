import { Form } from "@remix-run/react";
import { Button, Field, Input } from "@tributary/ui";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, useFormState } from "../../../../components/form-reply.tsx";

/** Adds a lesson at the end of a module, and opens it. */
export function AddLesson({ moduleId }: { moduleId: string }): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState("addLesson");
  return (
    <Form method="post" className="mt-2 flex items-start gap-2">
      <input type="hidden" name="intent" value="addLesson" />
      <input type="hidden" name="moduleId" value={moduleId} />
      <Field label={t("outline.newLesson")} hideLabel error={form.error("title")} className="min-w-0 flex-1">
        <Input name="title" placeholder={t("outline.newLesson")} maxLength={200} required />
      </Field>
      <Button type="submit" icon={<Plus />} loading={form.pending}>
        {t("outline.addLesson")}
      </Button>
    </Form>
  );
}

/** Adds a module at the end of the course. */
export function AddModule(): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState("addModule");
  return (
    <Form method="post" preventScrollReset className="flex items-start gap-2 border-t border-line pt-4">
      <input type="hidden" name="intent" value="addModule" />
      <FormField form={form} name="title" label={t("outline.newModule")} className="min-w-0 flex-1">
        <Input name="title" maxLength={200} required defaultValue={form.value("title")} />
      </FormField>
      <Button type="submit" icon={<Plus />} loading={form.pending} className="mt-6">
        {t("outline.addModule")}
      </Button>
    </Form>
  );
}
