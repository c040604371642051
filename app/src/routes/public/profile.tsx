import { redirect, redirectDocument } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { changePassword, endAllSessions, profileInput, updateProfile } from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { FormPage, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../components/title.ts";
import { timeZones } from "../../http/choices.ts";
import { answerForm } from "../../http/form-action.ts";
import { enterWith, leaveTo } from "../../http/open-session.ts";
import { type PersonRequest, personRoute } from "../../http/person-route.ts";
import { refuseMissing } from "../../http/refuse.ts";
import { DevicesForm } from "./profile/devices-form.tsx";
import { PasswordForm } from "./profile/password-form.tsx";
import { PersonForm } from "./profile/person-form.tsx";

export const handle: RouteHandle = { title: (t) => t("public:profile.title") };

export const loader = personRoute(async ({ person: { name, email, locale, timeZone, theme } }) => ({
  person: { name, email, locale, timeZone, theme },
  zones: timeZones,
}));

const typedPassword = z.string("required").max(1_000, "too_long");

const deeds: Record<string, (request: PersonRequest, formData: FormData) => Promise<Response | object>> = {
  profile: ({ context, person }, formData) =>
    answerForm(
      formData,
      profileInput,
      async (form) => ok(await updateProfile(context.runtime.database, person.id, form)),
      // Another language needs other words, so it comes with a whole page.
      () =>
        (formData.get("locale") === person.locale ? redirect : redirectDocument)("/profile?saved=profile"),
    ),
  password: ({ context, person }, formData) =>
    answerForm(
      formData,
      z.object({ present: typedPassword, next: typedPassword }),
      (form) => changePassword(context.runtime.database, person, { ...form, ip: context.ip }),
      (session) => enterWith(context, session, "/profile?saved=password"),
    ),
  everywhere: async ({ context, person }) => {
    await endAllSessions(context.runtime.database, person.id);
    return leaveTo(context, "/sign-in");
  },
};

export const action = personRoute(async (request) => {
  const formData = await request.request.formData();
  const deed = deeds[String(formData.get("intent"))];
  return deed ? deed(request, formData) : refuseMissing("intent", request.context.requestId);
});

/** What a person may change of themselves. */
export default function Profile(): ReactNode {
  const { t } = useTranslation("public");
  const { person, zones } = useLoaderData<typeof loader>();
  const saved = useSearchParams()[0].get("saved");
  return (
    <FormPage title={t("profile.title")} action={<TextLink href="/">{t("profile.toWork")}</TextLink>}>
      <PersonForm person={person} zones={zones} saved={saved === "profile"} />
      <PasswordForm email={person.email} saved={saved === "password"} />
      <DevicesForm />
    </FormPage>
  );
}
