import { FormSection, Input, Select } from "@tributary/ui";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../components/form-reply.tsx";
import { TimeZoneOptions } from "../../components/time-zone-options.tsx";
import { languages } from "../../i18n/languages.ts";
import { suggestSlug } from "./suggest-slug.ts";

interface CompanyFieldsProps {
  readonly form: FormState;
  readonly origin: string;
  readonly zones: readonly string[];
  readonly currencies: readonly { code: string; name: string }[];
}

/** What partners will know the vendor by, and what its days and money are counted in. */
export function CompanyFields({ form, origin, zones, currencies }: CompanyFieldsProps): ReactNode {
  const { t, i18n } = useTranslation("public");
  const { t: common } = useTranslation();
  const firstCurrency = i18n.language === "ru" ? "RUB" : "USD";
  const [timeZone, setTimeZone] = useState(
    form.value("timeZone", i18n.language === "ru" ? "Europe/Moscow" : "UTC"),
  );
  const typedZone = form.value("timeZone");
  useEffect(() => {
    const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!typedZone && zones.includes(guess)) setTimeZone(guess);
  }, [typedZone, zones]);
  return (
    <FormSection>
      <NameAndSlug form={form} origin={origin} />
      <FormField
        form={form}
        name="currency"
        label={t("signUp.currency")}
        help={t("signUp.currencyHelp")}
        required
      >
        <Select name="currency" defaultValue={form.value("currency", firstCurrency)}>
          {currencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} · {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        form={form}
        name="timeZone"
        label={t("signUp.timeZone")}
        help={t("signUp.timeZoneHelp")}
        required
      >
        <Select name="timeZone" value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
          <TimeZoneOptions zones={zones} />
        </Select>
      </FormField>
      <FormField form={form} name="locale" label={t("signUp.locale")} required>
        <Select name="locale" defaultValue={form.value("locale", i18n.language)}>
          {languages.map((language) => (
            <option key={language} value={language}>
              {common(`language.${language}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </FormSection>
  );
}

/** The address follows the name until it is written by hand. */
function NameAndSlug({ form, origin }: { form: FormState; origin: string }): ReactNode {
  const { t } = useTranslation("public");
  const [slug, setSlug] = useState(form.value("slug"));
  const [own, setOwn] = useState(slug !== "");
  const nameInput = useRef<HTMLInputElement>(null);
  const slugInput = useRef<HTMLInputElement>(null);
  // Quick people have typed before scripts arrived, and nobody has told us.
  useEffect(() => {
    const typed = slugInput.current?.value ?? "";
    setSlug(typed || suggestSlug(nameInput.current?.value ?? ""));
    setOwn(typed !== "");
  }, []);
  return (
    <>
      <FormField form={form} name="name" label={t("signUp.name")} required>
        <Input
          ref={nameInput}
          name="name"
          autoComplete="organization"
          maxLength={120}
          defaultValue={form.value("name")}
          onChange={own ? undefined : (event) => setSlug(suggestSlug(event.target.value))}
        />
      </FormField>
      <FormField
        form={form}
        name="slug"
        label={t("signUp.slug")}
        help={t("signUp.slugHelp", { origin, slug: slug || t("signUp.slugSample") })}
        required
      >
        <Input
          ref={slugInput}
          name="slug"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={slug}
          onChange={(event) => {
            setSlug(event.target.value.toLowerCase());
            setOwn(event.target.value !== "");
          }}
        />
      </FormField>
    </>
  );
}
