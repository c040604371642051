import { Form } from "@remix-run/react";
import type { KnowledgeItem } from "@tributary/recirculation";
import {
  Button,
  ButtonLink,
  Checkbox,
  FormActions,
  FormSection,
  Input,
  Select,
  Textarea,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState } from "../../../components/form-reply.tsx";
import { optionName, optionPlaces, promptName, rightName, variantPlaces } from "./item-form-names.ts";

interface ItemFormProps {
  readonly form: FormState;
  readonly item: Partial<KnowledgeItem>;
  /** Null where the program stays as it is. */
  readonly programs: readonly { readonly id: string; readonly name: string }[] | null;
  /** Items of the library that may be the source. */
  readonly library: readonly { readonly id: string; readonly title: string }[];
  readonly submit: string;
  readonly cancelHref: string;
}

/** A fact with the ways to ask for it, for a new one and for changes. */
export function ItemForm({ form, item, programs, library, submit, cancelHref }: ItemFormProps): ReactNode {
  const { t } = useTranslation(["recirculation", "common"]);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={form.value("id", item.id)} />
      {item.version === undefined ? null : <input type="hidden" name="version" value={item.version} />}
      <FormSection title={t("recirculation:form.factSection")}>
        <FormField
          form={form}
          name="fact"
          label={t("recirculation:form.fact")}
          help={t("recirculation:form.factHelp")}
          required
        >
          <Textarea name="fact" rows={2} maxLength={300} defaultValue={form.value("fact", item.fact)} />
        </FormField>
        <FormField
          form={form}
          name="explanation"
          label={t("recirculation:form.explanation")}
          help={t("recirculation:form.explanationHelp")}
          optional
        >
          <Textarea
            name="explanation"
            rows={3}
            maxLength={2000}
            defaultValue={form.value("explanation", item.explanation)}
          />
        </FormField>
        <SourceFields form={form} item={item} library={library} />
        {programs && programs.length > 1 ? (
          <FormField form={form} name="programId" label={t("recirculation:form.program")}>
            <Select name="programId" defaultValue={form.value("programId", programs[0]?.id)}>
              {programs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </FormField>
        ) : null}
      </FormSection>
      {variantPlaces.map((variant) => (
        <VariantFields key={variant} form={form} item={item} variant={variant} />
      ))}
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {submit}
        </Button>
        <ButtonLink href={cancelHref}>{t("common:actions.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}

/** The item that is named already stays a choice, however old it is. */
function LibraryField({ form, item, library }: Pick<ItemFormProps, "form" | "item" | "library">): ReactNode {
  const { t } = useTranslation("recirculation");
  const named = item.sourceKind === "library" && item.sourceId ? item.sourceId : "";
  const isOffered = library.some(({ id }) => id === named);
  if (library.length === 0 && !named) return null;
  return (
    <FormField form={form} name="libraryId" label={t("form.library")} optional>
      <Select name="libraryId" defaultValue={form.value("libraryId", named)}>
        <option value="">{t("form.libraryNone")}</option>
        {named && !isOffered ? <option value={named}>{item.sourceTitle}</option> : null}
        {library.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

/** A fact of a course keeps its lesson as the source; others may name an item of the library, or an address. */
function SourceFields({ form, item, library }: Pick<ItemFormProps, "form" | "item" | "library">): ReactNode {
  const { t } = useTranslation("recirculation");
  const fixed = item.sourceKind !== undefined && !["none", "link", "library"].includes(item.sourceKind);
  if (fixed) {
    return (
      <>
        <input type="hidden" name="keepSource" value="1" />
        <input type="hidden" name="sourceKind" value={item.sourceKind} />
        <input type="hidden" name="sourceId" value={item.sourceId ?? ""} />
        <input type="hidden" name="sourceTitle" value={item.sourceTitle ?? ""} />
        <p className="text-muted">{t("form.fromCourse", { course: item.sourceTitle ?? "" })}</p>
      </>
    );
  }
  return (
    <>
      <LibraryField form={form} item={item} library={library} />
      <FormField
        form={form}
        name="sourceUrl"
        label={t("form.sourceUrl")}
        help={t("form.sourceUrlHelp")}
        optional
      >
        <Input
          type="url"
          name="sourceUrl"
          maxLength={500}
          defaultValue={form.value("sourceUrl", item.sourceUrl)}
        />
      </FormField>
      <FormField form={form} name="sourceTitle" label={t("form.sourceTitle")} optional>
        <Input
          name="sourceTitle"
          maxLength={200}
          defaultValue={form.value("sourceTitle", item.sourceTitle)}
        />
      </FormField>
    </>
  );
}

function VariantFields({
  form,
  item,
  variant,
}: Pick<ItemFormProps, "form" | "item"> & { variant: number }): ReactNode {
  const { t } = useTranslation("recirculation");
  const stored = item.variants?.[variant];
  return (
    <FormSection title={t("form.variant", { number: String(variant + 1) })}>
      <p className="text-13 text-muted">{t(variant === 2 ? "form.variantOptional" : "form.variantHelp")}</p>
      <FormField form={form} name={promptName(variant)} label={t("form.prompt")} required={variant < 2}>
        <Input
          name={promptName(variant)}
          maxLength={500}
          defaultValue={form.value(promptName(variant), stored?.prompt)}
        />
      </FormField>
      {optionPlaces.map((place) => {
        const option = stored?.options[place];
        const right = rightName(variant, place);
        return (
          <div key={place} className="flex items-end gap-3">
            <div className="min-w-0 flex-1">
              <FormField
                form={form}
                name={optionName(variant, place)}
                label={t("form.option", { number: String(place + 1) })}
                optional={place > 1}
              >
                <Input
                  name={optionName(variant, place)}
                  maxLength={300}
                  defaultValue={form.value(optionName(variant, place), option?.text)}
                />
              </FormField>
            </div>
            <div className="pb-1.5">
              <Checkbox
                name={right}
                label={t("form.right")}
                defaultChecked={form.value(right, option?.right ? "on" : "") === "on"}
              />
            </div>
          </div>
        );
      })}
    </FormSection>
  );
}

/** What has to be mended, by the names of the fields. */
export function ItemProblems({ form }: { form: FormState }): ReactNode {
  const { t } = useTranslation("recirculation");
  const names: Record<string, string> = { fact: t("form.fact"), sourceUrl: t("form.sourceUrl") };
  for (const variant of variantPlaces) {
    names[promptName(variant)] = t("form.variant", { number: String(variant + 1) });
    for (const place of optionPlaces)
      names[optionName(variant, place)] = t("form.option", { number: String(place + 1) });
  }
  return <FormProblems form={form} names={names} />;
}
