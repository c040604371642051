import { Form } from "@remix-run/react";
import type { Partner } from "@tributary/recruitment";
import { Button, ButtonLink, FormActions, FormSection, Input, type InputProps, Select } from "@tributary/ui";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState } from "../../../components/form-reply.tsx";
import { ActivityField } from "./activity-field.tsx";
import type { Country } from "./countries.ts";
import { SameCardNotice, useSameCard } from "./same-card.tsx";
import { sizes } from "./sizes.ts";

const textNames = ["taxId", "region", "legalForm", "site", "email", "phone", "externalId"] as const;
type TextName = (typeof textNames)[number];

interface PartnerFormProps {
  readonly form: FormState;
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
        <TextField {...{ form, partner }} name="site" type="url" inputMode="url" maxLength={250} />
        <SameCardNotice same={same} field="site" />
        <TextField {...{ form, partner }} name="email" type="email" maxLength={254} />
        <TextField {...{ form, partner }} name="phone" type="tel" maxLength={40} />
      </FormSection>
      <FormSection title={t("partners:form.care")}>
        <FormField
          form={form}
          name="tags"
          label={t("partners:form.tags")}
          help={t("partners:form.tagsHelp")}
          optional
        >
          <Input
            name="tags"
            defaultValue={form.value("tags", partner.tags?.join(", "))}
            maxLength={900}
            autoComplete="off"
          />
        </FormField>
        {staff ? <ManagerField form={form} partner={partner} staff={staff} /> : null}
        <TextField
          {...{ form, partner }}
          name="externalId"
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
  const fields = ["name", "country", "sizeBand", "activityCode", "tags", ...textNames] as const;
  const names = Object.fromEntries(fields.map((field) => [field, t(`form.${field}`)]));
  return <FormProblems form={form} names={{ ...names, managerUserId: t("form.manager") }} />;
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
      <FormField form={form} name="name" label={t("form.name")} required>
        <Input
          name="name"
          defaultValue={form.value("name", partner.name)}
          maxLength={200}
          autoComplete="off"
        />
      </FormField>
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
      <TextField {...{ form, partner }} name="taxId" help={t("form.taxIdHelp")} maxLength={40} />
      <SameCardNotice same={same} field="taxId" />
      <TextField {...{ form, partner }} name="region" maxLength={120} />
      <TextField {...{ form, partner }} name="legalForm" maxLength={60} />
      <ActivityField form={form} code={partner.activityCode} name={activityName} />
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
