import { Form, useLoaderData } from "@remix-run/react";
import {
  findPublicPage,
  listPrograms,
  pageLocales,
  pageSettingsInput,
  pageTextInput,
  savePageSettings,
  savePageText,
} from "@tributary/programs";
import {
  Button,
  ButtonLink,
  Checkbox,
  CopyButton,
  FormActions,
  Input,
  Section,
  TextLink,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { PageWords } from "./page-words.tsx";

export const handle: RouteHandle = { title: (t) => t("settings:publicPage.title") };

const permission = "program.configure";
const search = z.object({ program: z.uuid().optional() });

export const loader = vendorLoader({ permission, search }, async (request) => {
  const { within, search, scope, runtime, person } = request;
  return within(async (tx) => {
    const programs = await listPrograms(tx);
    const program = programs.find(({ id }) => id === search.program) ?? programs[0];
    const page = program ? await findPublicPage(tx, program.id) : null;
    return {
      programs: programs.map(({ id, name }) => ({ id, name })),
      locales: pageLocales,
      // The consent names an address of this page; whoever opens it is the first to ask.
      asker: page && !page.open && !page.contactEmail ? { name: person.name, email: person.email } : null,
      shown:
        program && page
          ? {
              id: program.id,
              name: program.name,
              page,
              address: `${runtime.env.APP_URL}/join/${scope.vendor.slug}/${program.slug}`,
              path: `/join/${scope.vendor.slug}/${program.slug}`,
            }
          : null,
    };
  });
});

/** Each language is a form of its own, so that an answer finds its way back to it. */
function words() {
  return intent({
    permission,
    form: pageTextInput,
    run: ({ within, clock }, form) => within((tx) => savePageText(tx, form, clock)),
    done: () => ({ done: "saved" }),
  });
}

export const action = vendorAction({
  settings: intent({
    permission,
    form: pageSettingsInput,
    run: ({ within, clock }, form) => within((tx) => savePageSettings(tx, form, clock)),
    done: () => ({ done: "saved" }),
  }),
  "words-en": words(),
  "words-ru": words(),
});

export default function PublicPage(): ReactNode {
  const { t } = useTranslation("settings");
  const { shown, programs, locales } = useLoaderData<typeof loader>();
  useDoneToast({ saved: t("publicPage.saved") });
  if (!shown) return null;
  return (
    <>
      <Section title={t("publicPage.title")} description={t("publicPage.help")}>
        {programs.length > 1 ? (
          <p className="mb-3 flex flex-wrap gap-x-4">
            {programs.map(({ id, name }) => (
              <ButtonLink key={id} href={`?program=${id}`} variant={id === shown.id ? "secondary" : "quiet"}>
                {name}
              </ButtonLink>
            ))}
          </p>
        ) : null}
        <Address />
        <PageSettings key={shown.id} />
      </Section>
      {locales.map((locale) => (
        <PageWords key={`${shown.id}-${locale}`} locale={locale} />
      ))}
    </>
  );
}

function Address(): ReactNode {
  const { t } = useTranslation("settings");
  const { shown } = useLoaderData<typeof loader>();
  if (!shown) return null;
  return (
    <div className="mb-5">
      <p className="font-emphasis">{t("publicPage.link")}</p>
      <p className="flex flex-wrap items-center gap-x-2 break-all">
        {shown.address}
        <CopyButton text={shown.address} label={t("publicPage.copyLink")} />
        {shown.page.open ? (
          <TextLink href={shown.path} target="_blank" rel="noreferrer">
            {t("publicPage.look")}
          </TextLink>
        ) : (
          <span className="text-muted">{t("publicPage.isClosed")}</span>
        )}
      </p>
    </div>
  );
}

function PageSettings(): ReactNode {
  const { t } = useTranslation("settings");
  const { shown, asker } = useLoaderData<typeof loader>();
  const form = useFormState("settings");
  if (!shown) return null;
  const { page } = shown;
  return (
    <Form method="post" noValidate className="flex flex-col gap-5">
      <input type="hidden" name="intent" value="settings" />
      <input type="hidden" name="programId" value={shown.id} />
      <div className="empty:hidden">
        <FormProblems form={form} names={{ contactEmail: t("publicPage.contactEmail") }} />
      </div>
      <Checkbox
        name="open"
        value="on"
        defaultChecked={page.open}
        label={t("publicPage.open")}
        help={t("publicPage.openHelp")}
      />
      <FormField form={form} name="contactName" label={t("publicPage.contactName")} optional>
        <Input
          name="contactName"
          autoComplete="off"
          defaultValue={form.value("contactName", asker?.name ?? page.contactName)}
          maxLength={120}
        />
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField form={form} name="contactEmail" label={t("publicPage.contactEmail")} optional>
          <Input
            type="email"
            name="contactEmail"
            autoComplete="off"
            defaultValue={form.value("contactEmail", asker?.email ?? page.contactEmail)}
            maxLength={254}
          />
        </FormField>
        <FormField form={form} name="contactPhone" label={t("publicPage.contactPhone")} optional>
          <Input
            type="tel"
            name="contactPhone"
            autoComplete="off"
            defaultValue={form.value("contactPhone", page.contactPhone)}
            maxLength={40}
          />
        </FormField>
      </div>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("publicPage.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
