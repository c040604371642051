import { Form } from "@remix-run/react";
import type { Partner } from "@tributary/recruitment";
import { Button, ButtonLink, FormActions, FormSection, Select } from "@tributary/ui";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CountryOptions } from "../../../components/country-options.tsx";
import { FormField, type NamedForm } from "../../../components/form-reply.tsx";
import { SizeOptions } from "../../../components/size-options.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { ActivityField } from "./activity-field.tsx";
import type { Country } from "./countries.ts";
import { SameCardNotice, useSameCard } from "./same-card.tsx";

/** What the fields of the card are called, over each and where the form says what has to be mended. */
export function useFieldNames() {
  const { t } = useTranslation("partners");
  return {
    name: t("form.name"),
    country: t("form.country"),
    taxId: t("form.taxId"),
    region: t("form.region"),
    legalForm: t("form.legalForm"),
    activityCode: t("form.activityCode"),
    sizeBand: t("form.sizeBand"),
    site: t("form.site"),
    email: t("form.email"),
    phone: t("form.phone"),
    tags: t("form.tags"),
    managerUserId: t("form.manager"),
    externalId: t("form.externalId"),
  };
}

interface PartnerFormProps {
  readonly form: NamedForm<keyof ReturnType<typeof useFieldNames>>;
  readonly partner: Partial<Partner>;
  /** The name of its activity in the classifier. */
  readonly activityName?: string | null | undefined;
  /** Whom the card can be given to; null for who may not give it. */
  readonly staff: readonly { readonly userId: string; readonly name: string }[] | null;
  readonly countries: readonly Country[];
  /** What the button does. */
  readonly submit: string;
  readonly cancelHref: string;
  /** What only a new card is asked. */
  readonly children?: ReactNode;
}

/** The card of a partner as a form, for a new one and for changes. */
export function PartnerForm({
  form,
  partner,
  activityName,
  staff,
  countries,
  submit,
  cancelHref,
  children,
}: PartnerFormProps): ReactNode {
  const { t } = useTranslation(["partners", "common"]);
  const element = useRef<HTMLFormElement>(null);
  const same = useSameCard(element, partner.id);
  return (
    <Form method="post" noValidate ref={element}>
      <CompanySection {...{ form, partner, countries, activityName, same }} />
      <FormSection title={t("partners:form.contact")}>
        <TextField
          form={form}
          name="site"
          optional
          initial={partner.site}
          type="url"
          inputMode="url"
          maxLength={250}
        />
        <SameCardNotice same={same} field="site" />
        <TextField form={form} name="email" optional initial={partner.email} type="email" maxLength={254} />
        <TextField form={form} name="phone" optional initial={partner.phone} type="tel" maxLength={40} />
      </FormSection>
      <FormSection title={t("partners:form.care")}>
        <TextField
          form={form}
          name="tags"
          optional
          initial={partner.tags?.join(", ")}
          help={t("partners:form.tagsHelp")}
          maxLength={900}
        />
        {staff ? <ManagerField form={form} partner={partner} staff={staff} /> : null}
        <TextField
          form={form}
          name="externalId"
          optional
          initial={partner.externalId}
          help={t("partners:form.externalIdHelp")}
          maxLength={120}
        />
        {children}
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
    <FormField form={form} name="managerUserId" label={form.names.managerUserId} optional>
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

function CompanySection({
  form,
  partner,
  countries,
  activityName,
  same,
}: Pick<PartnerFormProps, "form" | "partner" | "countries" | "activityName"> & {
  same: ReturnType<typeof useSameCard>;
}): ReactNode {
  const { t } = useTranslation("partners");
  return (
    <FormSection title={t("form.company")}>
      <TextField form={form} name="name" required initial={partner.name} maxLength={200} />
      <FormField form={form} name="country" label={form.names.country} optional>
        <Select name="country" defaultValue={form.value("country", partner.country)}>
          <option value="">{t("form.countryNone")}</option>
          <CountryOptions countries={countries} />
        </Select>
      </FormField>
      <TextField
        form={form}
        name="taxId"
        optional
        initial={partner.taxId}
        help={t("form.taxIdHelp")}
        maxLength={40}
      />
      <SameCardNotice same={same} field="taxId" />
      <TextField form={form} name="region" optional initial={partner.region} maxLength={120} />
      <TextField form={form} name="legalForm" optional initial={partner.legalForm} maxLength={60} />
      <ActivityField form={form} code={partner.activityCode} name={activityName} />
      <FormField form={form} name="sizeBand" label={form.names.sizeBand} optional>
        <Select name="sizeBand" defaultValue={form.value("sizeBand", partner.sizeBand)}>
          <option value="">{t("form.sizeNone")}</option>
          <SizeOptions />
        </Select>
      </FormField>
    </FormSection>
  );
}
