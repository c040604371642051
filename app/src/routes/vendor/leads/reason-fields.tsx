import { Select, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../../components/form-reply.tsx";

/** Why a lead is declined or lost: one of a few reasons, and words of one's own. */
export function ReasonFields({ form }: { form: FormState }): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  // The keys of the words are the codes; the slice's own list would bring the database into the browser.
  const reasons: Readonly<Record<string, string>> = t("common:reason", { returnObjects: true });
  return (
    <div className="flex flex-col gap-4">
      <FormField form={form} name="reasonCode" label={t("leads:reason")} required>
        <Select name="reasonCode" data-autofocus="" defaultValue={form.value("reasonCode")}>
          <option value="">{t("leads:chooseReason")}</option>
          {Object.entries(reasons).map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        form={form}
        name="reasonComment"
        label={t("leads:comment")}
        help={t("leads:commentHelp")}
        optional
      >
        <Textarea name="reasonComment" maxLength={500} defaultValue={form.value("reasonComment")} />
      </FormField>
    </div>
  );
}
