import { ButtonLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Leads somebody whose account is known to sign in, and back to the page of their link. */
export function SignInLink({ email, back }: { email: string; back: string }): ReactNode {
  const { t } = useTranslation("public");
  return (
    <ButtonLink href={`/sign-in?${new URLSearchParams({ back, email })}`} variant="primary" size="large" wide>
      {t("signIn.send")}
    </ButtonLink>
  );
}
