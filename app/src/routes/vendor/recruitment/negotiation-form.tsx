import { Form } from "@remix-run/react";
import {
  Button,
  ButtonLink,
  Combobox,
  FormActions,
  FormSection,
  Input,
  MoneyInput,
  Select,
} from "@tributary/ui";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState } from "../../../components/form-reply.tsx";
import { usePartnerOptions } from "../frame/partner-filter.tsx";
import type { Country } from "../partners/countries.ts";
import { SameCardNotice, useSameCard } from "../partners/same-card.tsx";

interface NegotiationFormProps {
  readonly form: FormState;
  readonly partner: { readonly id: string; readonly name: string } | null;
  readonly programs: readonly { readonly id: string; readonly name: string; readonly currency: string }[];
  readonly programId: string;
  readonly staff: readonly { readonly userId: string; readonly name: string }[];
  readonly countries: readonly Country[];
  readonly cancelHref: string;
}

/** Begins a negotiation: with a card that is there, or with a company that gets one. */
export function NegotiationForm(props: NegotiationFormProps): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const { form, partner, programs, cancelHref } = props;
  const element = useRef<HTMLFormElement>(null);
  const [programId, setProgramId] = useState(form.value("programId", props.programId));
  const currency = programs.find(({ id }) => id === programId)?.currency ?? programs[0]?.currency ?? "USD";
  return (
    <Form method="post" noValidate ref={element}>
      <FormSection title={t("recruitment:form.who")}>
        <PartnerField form={form} partner={partner} />
        {partner ? null : <CompanyFields form={form} countries={props.countries} element={element} />}
      </FormSection>
      <FormSection title={t("recruitment:form.what")}>
        <FormField form={form} name="programId" label={t("recruitment:form.program")} required>
          <Select name="programId" value={programId} onChange={(event) => setProgramId(event.target.value)}>
            {programs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField form={form} name="managerUserId" label={t("recruitment:form.manager")} optional>
          <Select name="managerUserId" defaultValue={form.value("managerUserId")}>
            <option value="">{t("recruitment:form.managerNone")}</option>
            {props.staff.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          form={form}
          name="expected"
          label={t("recruitment:form.expected")}
          help={t("recruitment:form.expectedHelp")}
          optional
        >
          <MoneyInput name="expected" currency={currency} defaultValue={form.value("expected")} />
        </FormField>
      </FormSection>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("recruitment:form.open")}
        </Button>
        <ButtonLink href={cancelHref}>{t("common:actions.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}

/** What has to be mended, by the names of the fields. */
export function NegotiationProblems({ form }: { form: FormState }): ReactNode {
  const { t } = useTranslation("recruitment");
  const names = {
    partnerId: t("form.partner"),
    name: t("form.name"),
    site: t("form.site"),
    taxId: t("form.taxId"),
    programId: t("form.program"),
    managerUserId: t("form.manager"),
    expected: t("form.expected"),
  };
  return <FormProblems form={form} names={names} />;
}

function PartnerField({ form, partner }: Pick<NegotiationFormProps, "form" | "partner">): ReactNode {
  const { t } = useTranslation("recruitment");
  const { options, search, loading } = usePartnerOptions({ atOnce: partner === null });
  const present = partner ? [{ value: partner.id, label: partner.name }] : options;
  return (
    <FormField
      form={form}
      name="partnerId"
      label={t("form.partner")}
      help={partner ? undefined : t("form.partnerHelp")}
      required={partner !== null}
    >
      <Combobox
        name="partnerId"
        defaultValue={form.value("partnerId", partner?.id)}
        placeholder={t("form.choose")}
        options={present}
        onSearch={partner ? undefined : search}
        loading={loading}
      />
    </FormField>
  );
}

function CompanyFields({
  form,
  countries,
  element,
}: Pick<NegotiationFormProps, "form" | "countries"> & {
  element: React.RefObject<HTMLFormElement>;
}): ReactNode {
  const { t } = useTranslation(["recruitment", "partners"]);
  const same = useSameCard(element, undefined);
  return (
    <>
      <p className="text-13 text-muted">{t("recruitment:form.newCompany")}</p>
      <FormField form={form} name="name" label={t("recruitment:form.name")} optional>
        <Input name="name" defaultValue={form.value("name")} maxLength={200} autoComplete="off" />
      </FormField>
      <FormField form={form} name="site" label={t("recruitment:form.site")} optional>
        <Input
          name="site"
          type="url"
          inputMode="url"
          defaultValue={form.value("site")}
          maxLength={250}
          autoComplete="off"
        />
      </FormField>
      <SameCardNotice same={same} field="site" />
      <FormField form={form} name="country" label={t("recruitment:form.country")} optional>
        <Select name="country" defaultValue={form.value("country")}>
          <option value="">{t("partners:form.countryNone")}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        form={form}
        name="taxId"
        label={t("recruitment:form.taxId")}
        help={t("partners:form.taxIdHelp")}
        optional
      >
        <Input name="taxId" defaultValue={form.value("taxId")} maxLength={40} autoComplete="off" />
      </FormField>
      <SameCardNotice same={same} field="taxId" />
    </>
  );
}
