import { Form } from "@remix-run/react";
import type { SavedView } from "@tributary/identity";
import { Button, Checkbox, Input, Section, SettingRow, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";

const untouched = {
  value: (_: string, initial?: string | number | null) => String(initial ?? ""),
  error: () => null,
  wrong: [],
  failure: null,
  pending: false,
};

/** An own view, to be renamed, shared, made the one that the list opens with, or deleted, which can be taken back. */
export function ViewRow({ view, path }: { view: SavedView; path: string }): ReactNode {
  const { t } = useTranslation("views");
  const answer = useFormState("change");
  // One answer for all rows: it belongs to the one that was sent.
  const form = answer.value("viewId") === view.id ? answer : { ...answer, ...untouched };
  return (
    <Form method="post" noValidate className="flex flex-col gap-3 border-b border-line py-4 last:border-0">
      <input type="hidden" name="viewId" value={view.id} />
      <FormProblems form={form} part={view.id} names={{ name: t("name") }} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="w-full sm:w-64">
          <FormField form={form} part={view.id} name="name" label={t("name")}>
            <Input
              name="name"
              maxLength={60}
              autoComplete="off"
              defaultValue={form.value("name", view.name)}
            />
          </FormField>
        </div>
        <Checkbox name="isDefault" value="on" defaultChecked={view.isDefault} label={t("isDefault")} />
        <Checkbox name="isShared" value="on" defaultChecked={view.isShared} label={t("isShared")} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" name="intent" value="change" loading={form.pending}>
          {t("update")}
        </Button>
        <Button type="submit" name="intent" value="remove" variant="quiet">
          {t("remove")}
        </Button>
        <TextLink href={view.search ? `${path}?${view.search}` : path} className="ml-2">
          {t("open")}
        </TextLink>
      </div>
    </Form>
  );
}

/** What colleagues share: to be opened, and changed by them alone. */
export function SharedViews({ views, path }: { views: readonly SavedView[]; path: string }): ReactNode {
  const { t } = useTranslation("views");
  if (views.length === 0) return null;
  return (
    <Section title={t("shared")}>
      {views.map(({ id, name, search }) => (
        <SettingRow key={id} title={name}>
          <TextLink href={search ? `${path}?${search}` : path}>{t("open")}</TextLink>
        </SettingRow>
      ))}
    </Section>
  );
}
