import { Form, useNavigate } from "@remix-run/react";
import {
  Button,
  ButtonLink,
  type ComboboxOption,
  FormActions,
  FormSection,
  Notice,
  Select,
} from "@tributary/ui";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type NamedForm } from "../../../components/form-reply.tsx";
import { LongTextField } from "../../../components/long-text-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { forget, useDraft } from "../../../components/use-draft.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { leadDraftKey } from "./lead-draft.ts";
import { PartnerField } from "./partner-field.tsx";

/** What the form can choose from. */
interface LeadChoices {
  /** The id that the lead will have: made with the page, so that a second click makes no second lead. */
  readonly leadId: string;
  readonly products: readonly Choice[];
  readonly partners: readonly (Choice & { readonly code: string | null })[];
  readonly partner: (Choice & { readonly code: string | null }) | null;
  /** Of the chosen partner. */
  readonly members: readonly Choice[];
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

const kept = ["id", "partnerId", "memberId"] as const;

/** What the fields are called, over each and where the form says what has to be mended. */
export function useFieldNames() {
  const { t } = useTranslation("leads");
  return {
    partnerId: t("form.partner"),
    memberId: t("form.member"),
    clientName: t("form.clientName"),
    clientTaxId: t("form.clientTaxId"),
    contactName: t("form.contactName"),
    contactPhone: t("form.contactPhone"),
    contactEmail: t("form.contactEmail"),
    productId: t("form.product"),
    need: t("form.need"),
    agreed: t("form.agreed"),
  };
}

type LeadFormFields = NamedForm<keyof ReturnType<typeof useFieldNames>>;

/** The form of a lead that one of the vendor's people enters for a partner. */
export function LeadForm({ form, choices }: { form: LeadFormFields; choices: LeadChoices }): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  const { base, vendor } = useWorkspace();
  const draftKey = leadDraftKey(vendor.slug);
  const draft = useDraft(draftKey, kept);
  const [fresh, setFresh] = useState(0);
  const startAfresh = (): void => {
    draft.forget();
    draft.ref.current?.reset();
    setFresh(fresh + 1);
  };
  return (
    <Form method="post" noValidate ref={draft.ref}>
      {draft.restored && fresh === 0 ? (
        <div className="mb-5">
          <Notice action={<Button onClick={startAfresh}>{t("leads:form.discard")}</Button>}>
            {t("leads:form.draft")}
          </Notice>
        </div>
      ) : null}
      <input type="hidden" name="id" value={form.value("id", choices.leadId)} />
      <PartnerSection form={form} choices={choices} />
      <ClientSection form={form} />
      <TaskSection form={form} choices={choices} />
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("leads:form.send")}
        </Button>
        <ButtonLink href={`${base}/leads`} onClick={() => forget(draftKey)}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function PartnerSection({ form, choices }: { form: LeadFormFields; choices: LeadChoices }): ReactNode {
  const { t } = useTranslation("leads");
  const navigate = useNavigate();
  const { partner, members } = choices;
  const options: ComboboxOption[] = choices.partners.map(({ id, name, code }) => ({
    value: id,
    label: name,
    detail: code ?? undefined,
  }));
  const choose = (id: string): void =>
    navigate(id ? `?partner=${id}` : ".", { replace: true, preventScrollReset: true });
  return (
    <FormSection title={t("form.partnerSection")}>
      <FormField form={form} name="partnerId" label={form.names.partnerId} required>
        <PartnerField name="partnerId" first={options} chosen={partner} onChoose={choose} />
      </FormField>
      {partner && members.length > 0 ? (
        <FormField
          form={form}
          name="memberId"
          label={form.names.memberId}
          help={t("form.memberHelp")}
          optional
        >
          <Select name="memberId" key={partner.id} defaultValue={form.value("memberId")}>
            <option value="">{t("form.noMember")}</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      ) : null}
    </FormSection>
  );
}

function ClientSection({ form }: { form: LeadFormFields }): ReactNode {
  const { t } = useTranslation("leads");
  return (
    <>
      <FormSection title={t("form.clientSection")}>
        <TextField form={form} name="clientName" maxLength={200} />
        <TextField form={form} name="clientTaxId" help={t("form.clientTaxIdHelp")} maxLength={40} />
      </FormSection>
      <FormSection title={t("form.contactSection")}>
        <TextField form={form} name="contactName" optional maxLength={120} />
        <TextField form={form} name="contactPhone" optional type="tel" maxLength={40} />
        <TextField form={form} name="contactEmail" optional type="email" maxLength={254} />
      </FormSection>
    </>
  );
}

function TaskSection({ form, choices }: { form: LeadFormFields; choices: LeadChoices }): ReactNode {
  const { t } = useTranslation("leads");
  return (
    <FormSection title={t("form.taskSection")}>
      <FormField form={form} name="productId" label={form.names.productId} optional>
        <Select name="productId" defaultValue={form.value("productId")}>
          <option value="">{t("form.noProduct")}</option>
          {choices.products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <LongTextField form={form} name="need" optional rows={4} maxLength={4000} />
      <LongTextField form={form} name="agreed" optional rows={3} maxLength={4000} />
    </FormSection>
  );
}
