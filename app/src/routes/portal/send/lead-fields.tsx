import { FormSection, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type NamedForm } from "../../../components/form-reply.tsx";
import { LongTextField } from "../../../components/long-text-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { usePortal } from "../use-portal.ts";

/** What can be sold. */
export interface Product {
  readonly id: string;
  readonly name: string;
}

/** What the fields are called, over each and where the form says what has to be mended. */
export function useFieldNames() {
  const { t } = useTranslation("portal");
  return {
    clientName: t("send.clientName"),
    clientTaxId: t("send.clientTaxId"),
    contactName: t("send.contactName"),
    contactPhone: t("send.contactPhone"),
    contactEmail: t("send.contactEmail"),
    need: t("send.need"),
    agreed: t("send.agreed"),
    productId: t("send.product"),
  };
}

type SendFields = NamedForm<keyof ReturnType<typeof useFieldNames>>;

interface LeadFieldsProps {
  readonly form: SendFields;
  readonly products: readonly Product[];
  readonly vendorLocale: "en" | "ru";
}

/** Whom it is about, how to reach them, what was said. Nothing is filled in by the browser: it knows oneself only. */
export function LeadFields({ form, products, vendorLocale }: LeadFieldsProps): ReactNode {
  return (
    <>
      <ClientFields form={form} vendorLocale={vendorLocale} />
      <ContactFields form={form} />
      <TalkFields form={form} products={products} />
    </>
  );
}

function ClientFields({ form, vendorLocale }: Pick<LeadFieldsProps, "form" | "vendorLocale">): ReactNode {
  const { t } = useTranslation("portal");
  return (
    <FormSection>
      <TextField
        form={form}
        name="clientName"
        help={t("send.clientHelp")}
        enterKeyHint="next"
        maxLength={200}
      />
      <TextField
        form={form}
        name="clientTaxId"
        optional
        enterKeyHint="next"
        inputMode={vendorLocale === "ru" ? "numeric" : "text"}
        maxLength={40}
      />
    </FormSection>
  );
}

function ContactFields({ form }: { form: SendFields }): ReactNode {
  const { t } = useTranslation("portal");
  const { vendorName } = usePortal();
  return (
    <FormSection title={t("send.contact")}>
      <TextField
        form={form}
        name="contactName"
        optional
        autoCapitalize="words"
        enterKeyHint="next"
        maxLength={120}
      />
      <TextField
        form={form}
        name="contactPhone"
        help={t("send.contactHelp", { vendor: vendorName })}
        type="tel"
        enterKeyHint="next"
        maxLength={40}
      />
      <TextField
        form={form}
        name="contactEmail"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="next"
        maxLength={254}
      />
    </FormSection>
  );
}

function TalkFields({ form, products }: Pick<LeadFieldsProps, "form" | "products">): ReactNode {
  const { t } = useTranslation("portal");
  return (
    <FormSection title={t("send.talk")}>
      <LongTextField
        form={form}
        name="need"
        optional
        rows={2}
        maxLength={4000}
        placeholder={t("send.needSample")}
      />
      <LongTextField
        form={form}
        name="agreed"
        optional
        rows={2}
        maxLength={4000}
        placeholder={t("send.agreedSample")}
      />
      {products.length > 0 ? (
        <FormField form={form} name="productId" label={form.names.productId} optional>
          <Select name="productId" defaultValue={form.value("productId")}>
            <option value="">{t("send.anyProduct")}</option>
            {products.map(({ id, name }) => (
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
