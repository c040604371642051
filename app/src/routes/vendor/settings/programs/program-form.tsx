import { Form } from "@remix-run/react";
import type { Program, ProgramKind } from "@tributary/programs";
import { Button, Checkbox, FormActions, FormSection, Input, Section, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import { TimeZoneOptions } from "../../../../components/time-zone-options.tsx";

interface ProgramFormProps {
  readonly program: Program;
  readonly kinds: readonly ProgramKind[];
  readonly zones: readonly string[];
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly productIds: readonly string[];
}

/** The program itself: name, kind, days, what is sold through it, when cards become free. */
export function ProgramForm({ program, kinds, zones, products, productIds }: ProgramFormProps): ReactNode {
  const { t } = useTranslation("programs");
  const form = useFormState("save");
  const names = {
    name: t("name"),
    slug: t("slug"),
    kind: t("kind"),
    timeZone: t("timeZone"),
    releaseAfterDays: t("release"),
  };
  return (
    <Section title={t("edit", { name: program.name })}>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="save" />
        <FormProblems form={form} names={names} />
        <FormSection>
          <FormField form={form} name="name" label={names.name} required>
            <Input name="name" defaultValue={form.value("name", program.name)} maxLength={120} />
          </FormField>
          <FormField form={form} name="slug" label={names.slug} help={t("slugHelp")} required>
            <Input name="slug" defaultValue={form.value("slug", program.slug)} maxLength={40} />
          </FormField>
          <FormField form={form} name="kind" label={names.kind} required>
            <Select name="kind" defaultValue={form.value("kind", program.kind)}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField form={form} name="currency" label={t("currency")} help={t("currencyHelp")}>
            <Input value={program.currency} readOnly />
          </FormField>
          <FormField form={form} name="timeZone" label={names.timeZone} help={t("timeZoneHelp")} required>
            <Select name="timeZone" defaultValue={form.value("timeZone", program.timeZone)}>
              <TimeZoneOptions zones={zones} />
            </Select>
          </FormField>
          <FormField
            form={form}
            name="releaseAfterDays"
            label={names.releaseAfterDays}
            help={t("releaseHelp")}
            required
          >
            <Input
              name="releaseAfterDays"
              inputMode="numeric"
              defaultValue={form.value("releaseAfterDays", program.releaseAfterDays)}
              maxLength={4}
            />
          </FormField>
        </FormSection>
        <fieldset className="mt-6">
          <legend className="font-emphasis">{t("products")}</legend>
          <p className="mb-2 text-13 text-muted">{t("productsHelp")}</p>
          {products.length === 0 ? <p className="text-muted">{t("noProducts")}</p> : null}
          <div className="grid max-h-64 gap-x-6 gap-y-2 overflow-y-auto sm:grid-cols-2">
            {products.map(({ id, name }) => (
              <Checkbox
                key={id}
                name="productIds"
                value={id}
                defaultChecked={productIds.includes(id)}
                label={name}
              />
            ))}
          </div>
        </fieldset>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("save")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
