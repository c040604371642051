import { redirect, redirectDocument } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { changePassword, endAllSessions, profileInput, updateProfile } from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { BackLink, FormPage, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../components/title.ts";
import { timeZones } from "../../http/choices.ts";
import { answerForm } from "../../http/form-action.ts";
import { chosenFrom } from "../../http/intents.ts";
import { enterWith, leaveTo } from "../../http/open-session.ts";
import { type PersonRequest, personRoute } from "../../http/person-route.ts";
import { readForm } from "../../http/read-form.ts";
import { refuseMissing, safePath } from "../../http/refuse.ts";
import { DevicesForm } from "./profile/devices-form.tsx";
import { PasswordForm } from "./profile/password-form.tsx";
import { PersonForm } from "./profile/person-form.tsx";

export const handle: RouteHandle = { title: (t) => t("public:profile.title") };

export const loader = personRoute(async ({ request, person }) => {
  const { name, email, locale, timeZone, theme } = person;
  return {
    person: { name, email, locale, timeZone, theme },
    zones: timeZones,
    back: backOf(request),
    severalPlaces: person.staffPlaces.length + person.memberPlaces.length > 1,
  };
});

/** Where the person came from; it stays in the URL whatever they change here. */
function backOf(request: Request): string {
  return safePath(new URL(request.url).searchParams.get("back"));
}

function savedPath({ request }: PersonRequest, saved: "profile" | "password"): string {
  return `/profile?${new URLSearchParams({ back: backOf(request), saved })}`;
}

const typedPassword = z.string("required").max(1_000, "too_long");

const deeds: Record<string, (request: PersonRequest, formData: FormData) => Promise<Response | object>> = {
  profile: (request, formData) =>
    answerForm(
      formData,
      profileInput,
      async (form) => ok(await updateProfile(request.context.runtime.database, request.person.id, form)),
      // Another language needs other words, so it comes with a whole page.
      () => {
        const go = formData.get("locale") === request.person.locale ? redirect : redirectDocument;
        return go(savedPath(request, "profile"));
      },
    ),
  password: (request, formData) =>
    answerForm(
      formData,
      z.object({ present: typedPassword, next: typedPassword }),
      (form) => {
        const { context, person } = request;
        return changePassword(context.runtime.database, person, form, context.runtime.clock);
      },
      (session) =>
        enterWith(request.context, { ...session, userId: request.person.id }, savedPath(request, "password")),
    ),
  everywhere: async ({ context, person }) => {
    await endAllSessions(context.runtime.database.platform, person.id);
    return leaveTo(context, "/sign-in");
  },
};

export const action = personRoute(async (request) => {
  const formData = await readForm(request.request, request.context.requestId);
  const deed = chosenFrom(deeds, formData);
  return deed ? deed(request, formData) : refuseMissing("intent", request.context.requestId);
});

/** What a person may change of themselves. */
export default function Profile(): ReactNode {
  const { t } = useTranslation("public");
  const { person, zones, back, severalPlaces } = useLoaderData<typeof loader>();
  const saved = useSearchParams()[0].get("saved");
  return (
    <FormPage
      back={<BackLink href={back}>{t("profile.back")}</BackLink>}
      title={t("profile.title")}
      description={person.email}
      action={severalPlaces ? <TextLink href="/places">{t("profile.places")}</TextLink> : null}
    >
      <PersonForm person={person} zones={zones} saved={saved === "profile"} />
      <PasswordForm email={person.email} saved={saved === "password"} />
      <DevicesForm />
    </FormPage>
  );
}
