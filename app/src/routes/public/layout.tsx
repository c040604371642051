import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink, PublicShell } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../../components/brand.tsx";
import { ProblemPage } from "../../components/problem-page.tsx";
import { publicRoute } from "../../http/public-route.ts";
import { SignOutForm } from "./sign-out-form.tsx";
import { ViewForm } from "./view-form.tsx";

export const loader = publicRoute(async ({ context }) => ({ signedIn: (await context.person()) !== null }));

/** The frame of what can be seen without a vendor. */
export default function PublicLayout(): ReactNode {
  const { signedIn } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <PublicShell
      brand={<Brand />}
      end={signedIn ? <SignOutForm /> : pathname === "/sign-in" ? null : <SignInLink />}
      footer={<ViewForm />}
      width={pathname === "/" ? "wide" : "narrow"}
    >
      <Outlet />
    </PublicShell>
  );
}

function SignInLink(): ReactNode {
  const { t } = useTranslation();
  return (
    <ButtonLink href="/sign-in" variant="quiet">
      {t("actions.signIn")}
    </ButtonLink>
  );
}

export function ErrorBoundary(): ReactNode {
  return (
    <PublicShell brand={<Brand />} footer={<ViewForm />}>
      <ProblemPage />
    </PublicShell>
  );
}
