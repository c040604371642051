import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, type FormState } from "../../../components/form-reply.tsx";

/** What has to be mended, by the names of the fields. */
export function LeadProblems({ form }: { form: FormState }): ReactNode {
  const { t } = useTranslation("leads");
  const names = {
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
  return <FormProblems form={form} names={names} />;
}
