import { Form } from "@remix-run/react";
import type { Partner } from "@tributary/recruitment";
import { Button, ButtonLink, FormActions, FormSection, Input, type InputProps, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState } from "../../../components/form-reply.tsx";
import type { Country } from "./countries.ts";

const textNames = [
  "taxId",
  "region",
  "legalForm",
  "activityCode",
  "site",
  "email",
  "phone",
  "externalId",
] as const;
type TextName = (typeof textNames)[number];

const sizes = ["1-10", "11-50", "51-250", "251+"] as const;

interface PartnerFormProps {
  readonly form: FormState;
  readonly partner: Partial<Partner>;
  /** Whom the card can be given to; null for who may not give it. */
  readonly staff: readonly { readonly userId: string; readonly name: string }[] | null;
  readonly countries: readonly Country[];
  /** What the button does. */
  readonly submit: string;
  readonly cancelHref: string;
}

/** The card of a partner as a form, for a new one and for changes. */
export function PartnerForm({
  form,
  partner,
  staff,
  countries,
  submit,
  cancelHref,
}: PartnerFormProps): ReactNode {
  const { t } = useTranslation(["partners", "common"]);
  return (
    <Form method="post" noValidate>
      <CompanySection form={form} partner={partner} countries={countries} />
      <FormSection title={t("partners:form.contact")}>
        <TextField {...{ form, partner }} name="site" type="url" inputMode="url" maxLength={250} />
        <TextField {...{ form, partner }} name="email" type="email" maxLength={254} />
        <TextField {...{ form, partner }} name="phone" type="tel" maxLength={40} />
      </FormSection>
      <FormSection title={t("partners:form.care")}>
        {staff ? <ManagerField form={form} partner={partner} staff={staff} /> : null}
        <TextField
          {...{ form, partner }}
          name="externalId"
          help={t("partners:form.externalIdHelp")}
          maxLength={120}
        />
      </FormSection>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {submit}
        </Button>
        <ButtonLink href={cancelHref}>{t("common:actions.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}

function ManagerField({
  form,
  partner,
  staff,
}: Pick<PartnerFormProps, "form" | "partner"> & {
  staff: NonNullable<PartnerFormProps["staff"]>;
}): ReactNode {
  const { t } = useTranslation("partners");
  return (
    <FormField form={form} name="managerUserId" label={t("form.manager")} optional>
      <Select name="managerUserId" defaultValue={form.value("managerUserId", partner.managerUserId)}>
        <option value="">{t("form.managerNone")}</option>
        {staff.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

/** What has to be mended, by the names of the fields. */
export function PartnerProblems({ form }: { form: FormState }): ReactNode {
  const { t } = useTranslation("partners");
  const fields = ["name", "country", "sizeBand", ...textNames] as const;
  const names = Object.fromEntries(fields.map((field) => [field, t(`form.${field}`)]));
  return <FormProblems form={form} names={{ ...names, managerUserId: t("form.manager") }} />;
}

function CompanySection({
  form,
  partner,
  countries,
}: Pick<PartnerFormProps, "form" | "partner" | "countries">): ReactNode {
  const { t } = useTranslation("partners");
  return (
    <FormSection title={t("form.company")}>
      <FormField form={form} name="name" label={t("form.name")} required>
        <Input
          name="name"
          defaultValue={form.value("name", partner.name)}
          maxLength={200}
          autoComplete="off"
        />
      </FormField>
      <TextField {...{ form, partner }} name="taxId" maxLength={40} />
      <FormField form={form} name="country" label={t("form.country")} optional>
        <Select name="country" defaultValue={form.value("country", partner.country)}>
          <option value="">{t("form.countryNone")}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <TextField {...{ form, partner }} name="region" maxLength={120} />
      <TextField {...{ form, partner }} name="legalForm" maxLength={60} />
      <TextField {...{ form, partner }} name="activityCode" maxLength={20} />
      <FormField form={form} name="sizeBand" label={t("form.sizeBand")} optional>
        <Select name="sizeBand" defaultValue={form.value("sizeBand", partner.sizeBand)}>
          <option value="">{t("form.sizeNone")}</option>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {size.replace("-", "–")}
            </option>
          ))}
        </Select>
      </FormField>
    </FormSection>
  );
}

/** A line of the card that may be left out. */
function TextField({
  form,
  partner,
  name,
  help,
  ...input
}: Pick<PartnerFormProps, "form" | "partner"> & { name: TextName; help?: string | undefined } & Omit<
    InputProps,
    "form" | "name"
  >): ReactNode {
  const { t } = useTranslation("partners");
  return (
    <FormField form={form} name={name} label={t(`form.${name}`)} help={help} optional>
      <Input {...input} name={name} defaultValue={form.value(name, partner[name])} autoComplete="off" />
    </FormField>
  );
}
