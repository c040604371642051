import { redirectDocument } from "@remix-run/node";
import { ButtonLink } from "@tributary/ui";
import { HandCoins, Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { onlyPlaceOf } from "../../http/places.ts";
import { publicRoute } from "../../http/public-route.ts";

/** Whoever is signed in has a place to be. */
export const loader = publicRoute(async ({ context }) => {
  const person = await context.person();
  if (person) throw redirectDocument(onlyPlaceOf(person) ?? "/places");
  return null;
});

export default function Front(): ReactNode {
  const { t } = useTranslation("public");
  return (
    <>
      <h1 className="max-w-[22ch] text-[2rem]/10 font-title tracking-tight text-balance sm:text-[2.75rem]/13">
        {t("front.title")}
      </h1>
      <p className="mt-4 max-w-[52ch] text-[1.125rem]/7 text-muted text-pretty">{t("front.lead")}</p>
      <div className="mt-7 flex gap-3 max-sm:flex-col">
        <ButtonLink href="/sign-in" variant="primary" size="large">
          {t("signIn.send")}
        </ButtonLink>
        <ButtonLink href="/sign-up" size="large">
          {t("front.open")}
        </ButtonLink>
      </div>
      <ul className="mt-12 grid gap-6 border-t border-line pt-8 sm:grid-cols-2 sm:gap-10">
        <Point icon={<HandCoins />}>{t("front.partners")}</Point>
        <Point icon={<Inbox />}>{t("front.vendors")}</Point>
      </ul>
      <p className="mt-8 text-muted">{t("front.have")}</p>
    </>
  );
}

function Point({ icon, children }: { icon: ReactNode; children: ReactNode }): ReactNode {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className="mt-0.5 text-accent-text [&>svg]:size-5">
        {icon}
      </span>
      <p className="text-pretty">{children}</p>
    </li>
  );
}
