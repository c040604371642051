import { Form } from "@remix-run/react";
import type { ProgramKind } from "@tributary/programs";
import { Button, FormActions, FormSection, Input, Section, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import { TimeZoneOptions } from "../../../../components/time-zone-options.tsx";

interface NewProgramFormProps {
  readonly kinds: readonly ProgramKind[];
  readonly currencies: readonly { readonly code: string; readonly name: string }[];
  readonly zones: readonly string[];
  readonly vendor: { readonly currency: string; readonly timeZone: string };
}

/** Makes another program; it begins with stages that fit nearly everybody. */
export function NewProgramForm({ kinds, currencies, zones, vendor }: NewProgramFormProps): ReactNode {
  const { t } = useTranslation("programs");
  const form = useFormState("create");
  const names = {
    name: t("name"),
    slug: t("slug"),
    kind: t("kind"),
    currency: t("currency"),
    timeZone: t("timeZone"),
  };
  return (
    <Section title={t("add")} description={t("addHelp")}>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="create" />
        <FormProblems form={form} names={names} />
        <FormSection>
          <FormField form={form} name="name" label={names.name} required>
            <Input name="name" defaultValue={form.value("name")} maxLength={120} autoComplete="off" />
          </FormField>
          <FormField form={form} name="slug" label={names.slug} help={t("slugHelp")} required>
            <Input name="slug" defaultValue={form.value("slug")} maxLength={40} autoComplete="off" />
          </FormField>
          <FormField form={form} name="kind" label={names.kind} required>
            <Select name="kind" defaultValue={form.value("kind", "referral")}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField form={form} name="currency" label={names.currency} help={t("currencyNew")} required>
            <Select name="currency" defaultValue={form.value("currency", vendor.currency)}>
              {currencies.map(({ code, name }) => (
                <option key={code} value={code}>
                  {code} · {name}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField form={form} name="timeZone" label={names.timeZone} help={t("timeZoneHelp")} required>
            <Select name="timeZone" defaultValue={form.value("timeZone", vendor.timeZone)}>
              <TimeZoneOptions zones={zones} />
            </Select>
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("create")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
