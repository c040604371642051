import { Form, useLoaderData } from "@remix-run/react";
import type { PageLocale } from "@tributary/programs";
import { Badge, Button, FormActions, FormSection, Input, Section, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { loader } from "./public-page.tsx";

/** What the public page says in one language, and what applicants agree to. */
export function PageWords({ locale }: { locale: PageLocale }): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { shown } = useLoaderData<typeof loader>();
  // Both languages have the same fields: each form answers to its own name.
  const form = useFormState(`words-${locale}`);
  if (!shown) return null;
  const { texts, consents, startingConsents } = shown.page;
  const text = texts[locale];
  const consent = consents[locale];
  const language = t(`common:language.${locale}`);
  return (
    <Section
      title={t("settings:publicPage.words", { language })}
      description={t("settings:publicPage.wordsHelp")}
      action={
        consent ? (
          <Badge>
            {t("settings:publicPage.consent")}:{" "}
            {t("settings:publicPage.consentVersion", { version: String(consent.version) })}
          </Badge>
        ) : null
      }
    >
      <Form method="post" noValidate lang={locale}>
        <input type="hidden" name="intent" value={`words-${locale}`} />
        <input type="hidden" name="programId" value={shown.id} />
        <input type="hidden" name="locale" value={locale} />
        <div className="mb-4 empty:hidden">
          <FormProblems form={form} part={locale} names={{ consent: t("settings:publicPage.consent") }} />
        </div>
        <FormSection>
          <FormField form={form} part={locale} name="headline" label={t("settings:publicPage.headline")}>
            <Input
              name="headline"
              autoComplete="off"
              defaultValue={form.value("headline", text.headline)}
              maxLength={200}
            />
          </FormField>
          {(["summary", "audience", "benefits", "steps"] as const).map((name) => (
            <FormField
              key={name}
              form={form}
              part={locale}
              name={name}
              label={t(`settings:publicPage.${name}`)}
              help={name === "benefits" || name === "steps" ? t("settings:publicPage.lines") : undefined}
            >
              <Textarea
                name={name}
                rows={name === "summary" || name === "audience" ? 3 : 4}
                defaultValue={form.value(name, text[name])}
                maxLength={2000}
              />
            </FormField>
          ))}
          <FormField
            form={form}
            part={locale}
            name="consent"
            label={t("settings:publicPage.consent")}
            help={t("settings:publicPage.consentHelp")}
          >
            <Textarea
              name="consent"
              rows={4}
              defaultValue={form.value("consent", consent?.body ?? startingConsents[locale])}
              maxLength={4000}
            />
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("settings:publicPage.saveWords")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
