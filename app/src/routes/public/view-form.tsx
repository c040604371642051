import { Form, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RootFacts } from "../../http/preferences.ts";
import { languages } from "../../i18n/languages.ts";

const themes = ["system", "light", "dark"] as const;

/** Language and theme, for anybody. Every choice is a button that sends the form, so it works without scripts. */
export function ViewForm(): ReactNode {
  const { t, i18n } = useTranslation(["common", "public"]);
  const { pathname, search } = useLocation();
  const theme = useRouteLoaderData<RootFacts>("root")?.theme ?? "system";
  return (
    <Form
      method="post"
      action="/preferences"
      preventScrollReset
      className="-mx-2 flex flex-wrap justify-between gap-x-6"
    >
      <input type="hidden" name="back" value={pathname + search} />
      <fieldset className="flex flex-wrap items-center">
        <legend className="sr-only">{t("public:view.language")}</legend>
        {languages.map((language) => (
          <Choice key={language} name="language" value={language} current={i18n.language === language}>
            <span lang={language}>{t(`language.${language}`)}</span>
          </Choice>
        ))}
      </fieldset>
      <fieldset className="flex flex-wrap items-center">
        <legend className="sr-only">{t("public:view.theme")}</legend>
        {themes.map((choice) => (
          <Choice key={choice} name="theme" value={choice} current={theme === choice}>
            {t(`theme.${choice}`)}
          </Choice>
        ))}
      </fieldset>
    </Form>
  );
}

function Choice(props: { name: string; value: string; current: boolean; children: ReactNode }): ReactNode {
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      aria-pressed={props.current}
      className={`min-h-11 rounded-control px-2 ${props.current ? "font-emphasis text-text" : "text-muted hover:text-text hover:underline"}`}
    >
      {props.children}
    </button>
  );
}
