import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSignUp, slugInput, throttle } from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { ButtonLink, FormPage, TextLink } from "@tributary/ui";
import { openSignedUpVendor } from "@tributary/vendor-setup";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormState } from "../../components/form-reply.tsx";
import type { RouteHandle } from "../../components/title.ts";
import { answerForm } from "../../http/form-action.ts";
import { enterAs } from "../../http/open-session.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { OpenVendorForm } from "./open-vendor-form.tsx";
import { SignInLink } from "./sign-in-link.tsx";
import { SignOutForm } from "./sign-out-form.tsx";

export const handle: RouteHandle = { title: (t) => t("public:signUp.title") };

/** Looking changes nothing: programs that look into mails follow links too. */
export const loader = publicRoute(async ({ params, context }) => {
  const { database, env, clock } = context.runtime;
  const token = params.token ?? "";
  const signUp = await findSignUp(database, { token, secret: env.APP_SECRET }, clock);
  if (!signUp) return data({ signUp: null, path: "", present: null, origin: "" }, { status: 410 });
  const { email, hasAccount, vendor } = signUp;
  return data({
    signUp: { email, hasAccount, vendorName: vendor.name, slug: vendor.slug },
    path: `/sign-up/${token}`,
    present: (await context.person())?.email ?? null,
    origin: new URL(env.APP_URL).host,
  });
});

const openForm = z.object({ slug: slugInput, password: z.string().max(1_000, "too_long").optional() });

export const action = publicRoute(async ({ request, params, context }) => {
  const { database, env, clock } = context.runtime;
  const token = params.token ?? "";
  const person = await context.person();
  return answerForm(
    await readForm(request, context.requestId),
    openForm,
    async ({ slug, password = "" }) => {
      const counted = await throttle(database, "sign_up", { subject: token, ip: context.ip });
      if (!counted.ok) return counted;
      const proof = person
        ? ({ kind: "session", userId: person.id, email: person.email } as const)
        : ({ kind: "password", password } as const);
      const link = { token, secret: env.APP_SECRET };
      const opened = await openSignedUpVendor(database, { ...link, slug, proof }, clock);
      return opened.ok ? ok({ slug, userId: opened.value.userId }) : opened;
    },
    ({ slug, userId }) => enterAs(context, userId, `/v/${slug}`),
  );
});

export default function OpenVendor(): ReactNode {
  const { t } = useTranslation("public");
  const { signUp, path, present, origin } = useLoaderData<typeof loader>();
  const form = useFormState();
  if (!signUp || form.failure?.code === "link_expired") {
    return (
      <FormPage title={t("signUp.expiredTitle")} description={t("signUp.expired")}>
        <ButtonLink href="/sign-up" variant="primary">
          {t("signUp.again")}
        </ButtonLink>
      </FormPage>
    );
  }
  const { email, hasAccount, vendorName: vendor } = signUp;
  if (present !== null && present !== email) {
    return (
      <FormPage title={t("signUp.title")}>
        <p className="mb-4">{t("signUp.otherPerson", { invited: email, present })}</p>
        <SignOutForm back={path}>{t("invite.switch")}</SignOutForm>
      </FormPage>
    );
  }
  if (present === null && hasAccount) {
    return (
      <FormPage title={t("signUp.title")} description={t("signUp.signInFirst", { email, vendor })}>
        <SignInLink email={email} back={path} />
        <TextLink href="/forgot" className="mt-4 inline-flex min-h-11 items-center">
          {t("signUp.forgot")}
        </TextLink>
      </FormPage>
    );
  }
  return <OpenVendorForm {...signUp} origin={origin} chooses={present === null} />;
}
