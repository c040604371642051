import { Form } from "@remix-run/react";
import type { Person } from "@tributary/identity";
import { Button, FormActions, FormSection, Input, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { TimeZoneOptions } from "../../../components/time-zone-options.tsx";
import { languages } from "../../../i18n/languages.ts";
import { Saved } from "./saved.tsx";

interface PersonFormProps {
  readonly person: Pick<Person, "name" | "locale" | "timeZone" | "theme">;
  readonly zones: readonly string[];
  readonly saved: boolean;
}

/** Name, language, time zone, theme. */
export function PersonForm({ person, zones, saved }: PersonFormProps): ReactNode {
  const { t } = useTranslation("public");
  const { t: common } = useTranslation();
  const form = useFormState("profile");
  return (
    // The key makes the fields show what is kept, when it was changed in another place.
    <Form method="post" noValidate key={JSON.stringify(person)}>
      <input type="hidden" name="intent" value="profile" />
      <FormProblems form={form} names={{ name: t("profile.name"), timeZone: t("profile.timeZone") }} />
      <FormSection>
        <FormField form={form} name="name" label={t("profile.name")} required>
          <Input
            name="name"
            autoComplete="name"
            maxLength={120}
            defaultValue={form.value("name", person.name)}
          />
        </FormField>
        <FormField form={form} name="locale" label={t("profile.locale")}>
          <Select name="locale" defaultValue={form.value("locale", person.locale)}>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {common(`language.${language}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField form={form} name="timeZone" label={t("profile.timeZone")} help={t("profile.timeZoneHelp")}>
          <Select name="timeZone" defaultValue={form.value("timeZone", person.timeZone)}>
            <TimeZoneOptions zones={zones} />
          </Select>
        </FormField>
        <FormField form={form} name="theme" label={t("profile.theme")}>
          <Select name="theme" defaultValue={form.value("theme", person.theme)}>
            {(["system", "light", "dark"] as const).map((theme) => (
              <option key={theme} value={theme}>
                {common(`theme.${theme}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </FormSection>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("profile.save")}
        </Button>
        {saved ? <Saved>{t("profile.saved")}</Saved> : null}
      </FormActions>
    </Form>
  );
}
