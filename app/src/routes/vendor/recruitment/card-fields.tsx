import { Input, type InputProps, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CountryOptions } from "../../../components/country-options.tsx";
import { FormField, type FormState } from "../../../components/form-reply.tsx";
import { SizeOptions } from "../../../components/size-options.tsx";
import { ActivityField } from "../partners/activity-field.tsx";
import { countriesIn } from "../partners/countries.ts";

const plain = {
  taxId: { maxLength: 40 },
  region: { maxLength: 120 },
  site: { type: "url", inputMode: "url", maxLength: 250 },
  legalForm: { maxLength: 60 },
  email: { type: "email", maxLength: 200 },
  phone: { type: "tel", maxLength: 40 },
} as const satisfies Record<string, Pick<InputProps, "type" | "inputMode" | "maxLength">>;

/** Fields of a partner's card that a stage asks for. */
export function CardFields({ form, fields }: { form: FormState; fields: readonly string[] }): ReactNode {
  return fields.map((field) => <CardField key={field} form={form} field={field} />);
}

function CardField({ form, field }: { form: FormState; field: string }): ReactNode {
  const { t } = useTranslation("partners");
  if (field in plain) {
    const name = field as keyof typeof plain;
    return (
      <FormField form={form} name={name} label={t(`form.${name}`)} required>
        <Input {...plain[name]} name={name} defaultValue={form.value(name)} autoComplete="off" />
      </FormField>
    );
  }
  if (field === "activityCode") return <ActivityField form={form} required />;
  if (field === "country") return <CountryField form={form} />;
  if (field !== "sizeBand") return null;
  return (
    <FormField form={form} name="sizeBand" label={t("form.sizeBand")} required>
      <Select name="sizeBand" defaultValue={form.value("sizeBand")}>
        <option value="">{t("form.sizeNone")}</option>
        <SizeOptions />
      </Select>
    </FormField>
  );
}

function CountryField({ form }: { form: FormState }): ReactNode {
  const { t, i18n } = useTranslation("partners");
  return (
    <FormField form={form} name="country" label={t("form.country")} required>
      <Select name="country" defaultValue={form.value("country")}>
        <option value="">{t("form.countryNone")}</option>
        <CountryOptions countries={countriesIn(i18n.language === "ru" ? "ru" : "en")} />
      </Select>
    </FormField>
  );
}
