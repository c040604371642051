import { Form } from "@remix-run/react";
import type { DomainError } from "@tributary/kernel";
import type { EditedItem } from "@tributary/library";
import {
  Button,
  ButtonLink,
  Checkbox,
  FormActions,
  FormSection,
  Input,
  Notice,
  Textarea,
  TextLink,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems } from "../../../components/form-reply.tsx";
import { ItemFields, type ItemFieldsProps } from "./item-fields.tsx";
import { kindFields } from "./kind-fields.ts";

const levels = ["rep", "group_head", "department_head"] as const;

/** What the form of an item is filled with. */
export interface ItemFormProps extends Omit<ItemFieldsProps, "content"> {
  readonly item: EditedItem | null;
  /** That a new item will have. */
  readonly id?: string;
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  /** What the button does. */
  readonly submit: string;
  readonly cancelHref: string;
}

/** An item of any kind as a form: what it is, its content, who sees it. */
export function ItemForm({ item, id, programs, submit, cancelHref, ...fields }: ItemFormProps): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library", "common"]);
  const { form, kind } = fields;
  const overwritten = versionInTheWay(form);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="kind" value={kind} />
      {id ? <input type="hidden" name="id" value={form.value("id", id)} /> : null}
      <input type="hidden" name="seenVersion" value={overwritten ?? item?.version ?? 0} />
      <FormSection title={t("libraryDesk:form.what")}>
        <FormField form={form} name="title" label={t("library:field.title")} required>
          <Input name="title" defaultValue={form.value("title", item?.title)} maxLength={160} />
        </FormField>
        <FormField form={form} name="summary" label={t("library:field.summary")} optional>
          <Textarea
            name="summary"
            defaultValue={form.value("summary", item?.summary)}
            rows={2}
            maxLength={400}
          />
        </FormField>
      </FormSection>
      <FormSection title={t("libraryDesk:form.content")}>
        <ItemFields {...fields} content={item?.content ?? null} />
      </FormSection>
      <Audience item={item} kind={kind} programs={programs} />
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {overwritten === null ? submit : t("libraryDesk:saveOver")}
        </Button>
        <ButtonLink href={cancelHref}>{t("common:actions.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}

/** The version that somebody else saved meanwhile: who was told of it may save over it. */
function versionInTheWay({ failure }: ItemFieldsProps["form"]): string | null {
  const error = failure as DomainError | null;
  return error?.code === "conflict" ? (error.details.current ?? null) : null;
}

/** What has to be mended, by the names of the fields; a race is said with what to do about it. */
export function ItemProblems({
  form,
  kind,
  itemHref,
}: Pick<ItemFieldsProps, "form" | "kind"> & { readonly itemHref?: string }): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const names = Object.fromEntries(
    (["title", "summary", ...kindFields[kind].map(({ name }) => name)] as const).map((name) => [
      name,
      t(`library:field.${name}`),
    ]),
  );
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      <FormProblems form={form} names={names} />
      {form.failure?.code === "conflict" ? (
        <Notice>
          {t("conflictHelp")}{" "}
          {itemHref ? (
            <TextLink href={itemHref} target="_blank" rel="noreferrer">
              {t("conflictSee")}
            </TextLink>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}

function Audience({ item, kind, programs }: Pick<ItemFormProps, "item" | "kind" | "programs">): ReactNode {
  const { t } = useTranslation(["libraryDesk", "common"]);
  const chosenLevels = item?.levels ?? (kind === "playbook" ? ["group_head", "department_head"] : levels);
  const chosen = new Set(item?.programs.map(({ id }) => id));
  return (
    <FormSection title={t("form.audience")}>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-emphasis">{t("form.levels")}</legend>
        {levels.map((level) => (
          <Checkbox
            key={level}
            name="levels"
            value={level}
            defaultChecked={(chosenLevels as readonly string[]).includes(level)}
            label={t(`common:levels.${level}`)}
          />
        ))}
      </fieldset>
      {programs.length > 1 ? (
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 font-emphasis">{t("form.programs")}</legend>
          {programs.map(({ id, name }) => (
            <Checkbox key={id} name="programIds" value={id} defaultChecked={chosen.has(id)} label={name} />
          ))}
          <p className="text-13 text-muted">{t("form.programsHelp")}</p>
        </fieldset>
      ) : null}
    </FormSection>
  );
}
