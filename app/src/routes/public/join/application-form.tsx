import { Form, useLoaderData, useParams } from "@remix-run/react";
import { Button, Card, Checkbox, FormSection, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CountryOptions } from "../../../components/country-options.tsx";
import {
  FormField,
  FormProblems,
  type NamedForm,
  nameFields,
  useFormState,
} from "../../../components/form-reply.tsx";
import { LongTextField } from "../../../components/long-text-field.tsx";
import { SizeOptions } from "../../../components/size-options.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useDraft } from "../../../components/use-draft.ts";
import type { loader } from "./program.tsx";

/** What is not kept on the device: keys of this page, and consent, which is given anew each time. */
const skipped = ["formKey", "consentTextId", "consent", "fax", "country", "sizeBand"] as const;

type ApplicationFields = NamedForm<keyof ReturnType<typeof useFieldNames>>;

/** Where the draft of an application is kept on the device. */
export function applicationDraftKey(vendor = "", program = ""): string {
  return `tributary-application:${vendor}/${program}`;
}

/** The form in which a stranger applies. It works before scripts arrive, and loses nothing that was typed. */
export function ApplicationForm(): ReactNode {
  const { t } = useTranslation("join");
  const { formKey, consent } = useLoaderData<typeof loader>();
  const { vendor, program } = useParams();
  const form = nameFields(useFormState(), useFieldNames());
  const draft = useDraft(applicationDraftKey(vendor, program), skipped);
  return (
    <section id="apply" aria-labelledby="apply-title" className="mt-10 scroll-mt-4 border-t border-line pt-8">
      <h2 id="apply-title" className="text-20">
        {t("form.title")}
      </h2>
      <p className="mt-1 mb-5 text-muted">{t("form.lead")}</p>
      <div className="mb-5 empty:hidden">
        <FormProblems form={form} />
      </div>
      <Form method="post" action="#apply" noValidate ref={draft.ref}>
        <input type="hidden" name="formKey" value={form.value("formKey", formKey)} />
        <input type="hidden" name="consentTextId" value={consent.id} />
        <CompanyFields form={form} />
        <PersonFields form={form} />
        <Trap />
        <ConsentField form={form} />
        <Button
          type="submit"
          variant="primary"
          size="large"
          loading={form.pending}
          className="mt-7 max-sm:w-full"
        >
          {t("form.send")}
        </Button>
      </Form>
    </section>
  );
}

function useFieldNames() {
  const { t } = useTranslation("join");
  return {
    companyName: t("form.companyName"),
    country: t("form.country"),
    taxId: t("form.taxId"),
    site: t("form.site"),
    activity: t("form.activity"),
    region: t("form.region"),
    sizeBand: t("form.sizeBand"),
    personName: t("form.personName"),
    email: t("form.email"),
    phone: t("form.phone"),
    why: t("form.why"),
    consent: t("form.consent"),
  };
}

function CompanyFields({ form }: { form: ApplicationFields }): ReactNode {
  const { t } = useTranslation("join");
  const { countries, country } = useLoaderData<typeof loader>();
  return (
    <FormSection title={t("form.company")}>
      <TextField form={form} name="companyName" required autoComplete="organization" maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField form={form} name="country" label={form.names.country} required>
          <Select name="country" autoComplete="country" defaultValue={form.value("country", country)}>
            <option value="">{t("form.countryNone")}</option>
            <CountryOptions countries={countries} />
          </Select>
        </FormField>
        <TextField form={form} name="taxId" help={t("form.taxIdHelp")} required maxLength={40} />
        <TextField
          form={form}
          name="site"
          help={t("form.siteHelp")}
          optional
          inputMode="url"
          autoComplete="url"
          autoCapitalize="none"
          maxLength={250}
        />
        <TextField form={form} name="region" optional autoComplete="address-level1" maxLength={120} />
        <TextField form={form} name="activity" optional maxLength={200} />
        <FormField form={form} name="sizeBand" label={form.names.sizeBand} optional>
          <Select name="sizeBand" defaultValue={form.value("sizeBand")}>
            <option value="">{t("form.sizeNone")}</option>
            <SizeOptions />
          </Select>
        </FormField>
      </div>
    </FormSection>
  );
}

function PersonFields({ form }: { form: ApplicationFields }): ReactNode {
  const { t } = useTranslation("join");
  return (
    <FormSection title={t("form.person")}>
      <TextField form={form} name="personName" required autoComplete="name" maxLength={120} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          form={form}
          name="email"
          help={t("form.emailHelp")}
          required
          type="email"
          autoComplete="email"
          maxLength={254}
        />
        <TextField form={form} name="phone" optional type="tel" autoComplete="tel" maxLength={40} />
      </div>
      <LongTextField form={form} name="why" help={t("form.whyHelp")} optional rows={5} maxLength={4000} />
    </FormSection>
  );
}

/** Separate from everything else, and never ticked beforehand. */
function ConsentField({ form }: { form: ApplicationFields }): ReactNode {
  const { consent, locale } = useLoaderData<typeof loader>();
  return (
    <Card className="mt-7">
      <h3 className="mb-2 text-base">{form.names.consent}</h3>
      <Checkbox
        id="field-consent"
        name="consent"
        value="on"
        required
        defaultChecked={false}
        error={form.error("consent")}
        label={
          <span lang={locale} className="whitespace-pre-line break-words">
            {consent.body}
          </span>
        }
      />
    </Card>
  );
}

/** Out of sight and out of the tab order; only machines fill it in. */
function Trap(): ReactNode {
  const { t } = useTranslation("join");
  return (
    <div aria-hidden="true" className="absolute -left-[9999px] h-px w-px overflow-hidden">
      <label htmlFor="field-fax">{t("form.trap")}</label>
      <input id="field-fax" type="text" name="fax" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
