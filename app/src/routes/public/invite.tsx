import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acceptInvitation, findInvitation, nameInput, throttle } from "@tributary/identity";
import { isTimeZone } from "@tributary/kernel";
import { FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../components/title.ts";
import { answerForm } from "../../http/form-action.ts";
import { enterAs } from "../../http/open-session.ts";
import { preferencesOf } from "../../http/preferences.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { AcceptForm, JoinForm } from "./invite/join-forms.tsx";
import { pathAfterJoining, proofFor } from "./invite/joining.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { SignOutForm } from "./sign-out-form.tsx";

export const handle: RouteHandle = { title: (t) => t("public:invite.heading") };

export const loader = publicRoute(async ({ params, context }) => {
  const { database, env, clock } = context.runtime;
  const link = { token: params.token ?? "", secret: env.APP_SECRET };
  const [found, person] = [await findInvitation(database, link, clock), await context.person()];
  if (!found) return data({ invitation: null, path: "", present: null }, { status: 410 });
  const { kind, email, name, role, hasAccount, invitedBy, vendor } = found;
  const invitation = { kind, email, name, role, hasAccount, invitedBy, vendorName: vendor.name };
  return data({
    invitation,
    accentHue: vendor.accentHue,
    path: `/invite/${link.token}`,
    present: person?.email ?? null,
  });
});

const joinForm = z.object({
  name: nameInput.optional(),
  password: z.string().max(1_000, "too_long").optional(),
  timeZone: z.string().refine(isTimeZone).catch("UTC"),
});

export const action = publicRoute(async ({ request, params, context }) => {
  const { database, env, clock } = context.runtime;
  const token = params.token ?? "";
  const person = await context.person();
  return answerForm(
    await readForm(request, context.requestId),
    joinForm,
    async (form) => {
      const counted = await throttle(database, "invite", { subject: token, ip: context.ip });
      if (!counted.ok) return counted;
      const { language } = await preferencesOf(request, context);
      const proof = proofFor(person, form, language);
      return acceptInvitation(database, { token, secret: env.APP_SECRET, proof }, clock);
    },
    ({ userId, invitation }) => enterAs(context, userId, pathAfterJoining(person, invitation)),
  );
});

export default function Invite(): ReactNode {
  const { t } = useTranslation("public");
  const { t: common } = useTranslation();
  const { invitation, path, present } = useLoaderData<typeof loader>();
  if (!invitation) return <FormPage title={t("invite.expiredTitle")}>{t("invite.expired")}</FormPage>;
  const { kind, email, role, vendorName: vendor, invitedBy: host, hasAccount } = invitation;
  const words = { vendor, host: host ?? "", role: role ? common(`roles.${role}`) : "" };
  const what = kind === "member" ? "member" : host ? "staff" : "staffPlain";
  return (
    <FormPage title={t("invite.title", { vendor })} description={t(`invite.${what}`, words)}>
      {present !== null && present !== email ? (
        <>
          <p className="mb-4">{t("invite.otherPerson", { invited: email, present })}</p>
          <SignOutForm back={path}>{t("invite.switch")}</SignOutForm>
        </>
      ) : present !== null ? (
        <AcceptForm email={email} vendor={vendor} />
      ) : hasAccount ? (
        <>
          <p className="mb-4">{t("invite.signInFirst", { email })}</p>
          <SignInLink email={email} back={path} />
        </>
      ) : (
        <JoinForm email={email} name={invitation.name} vendor={vendor} />
      )}
    </FormPage>
  );
}
