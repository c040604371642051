import { Combobox, Input, useHydrated } from "@tributary/ui";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../../components/form-reply.tsx";
import { useLookup } from "../../../components/use-lookup.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import type { loader } from "./activities.ts";

interface ActivityFieldProps {
  readonly form: FormState;
  /** What the card holds. */
  readonly code?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly required?: boolean | undefined;
}

/** The activity of a company: found by a code or by words in the Russian classifier. Before scripts, a code is typed. */
export function ActivityField({ form, code, name, required = false }: ActivityFieldProps): ReactNode {
  const { t } = useTranslation("partners");
  const hydrated = useHydrated();
  const value = form.value("activityCode", code);
  return (
    <FormField
      form={form}
      name="activityCode"
      label={t("form.activityCode")}
      help={t("form.activityHelp")}
      required={required}
      optional={!required}
    >
      {hydrated ? (
        <ActivityChooser value={value} name={value === code ? (name ?? null) : null} />
      ) : (
        <Input name="activityCode" defaultValue={value} maxLength={20} autoComplete="off" />
      )}
    </FormField>
  );
}

function ActivityChooser({ value, name }: { value: string; name: string | null }): ReactNode {
  const { t } = useTranslation("partners");
  const { base } = useWorkspace();
  const { data, load, state } = useLookup<typeof loader>();
  const [typed, setTyped] = useState("");
  const search = (text: string): void => {
    setTyped(text.trim());
    load(`${base}/activities?${new URLSearchParams({ q: text })}`);
  };
  const found = (data?.activities ?? []).map((activity) => ({
    value: activity.code,
    label: `${activity.code} ${activity.name}`,
  }));
  // A code of another country's classifier is kept as it is typed.
  const own =
    /^[\p{L}\p{N}.]{1,20}$/u.test(typed) && /\d/.test(typed) ? [{ value: typed, label: typed }] : [];
  const present = value ? [{ value, label: name ? `${value} ${name}` : value }] : [];
  const shown = typed === "" ? present : found.length > 0 ? found : own;
  return (
    <Combobox
      name="activityCode"
      defaultValue={value}
      options={shown}
      placeholder={t("form.activityType")}
      onSearch={search}
      loading={state !== "idle"}
    />
  );
}
