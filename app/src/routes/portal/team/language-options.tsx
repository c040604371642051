import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languages } from "../../../i18n/languages.ts";

/** The languages of mails, for a select. */
export function LanguageOptions(): ReactNode {
  const { t } = useTranslation();
  return languages.map((language) => (
    <option key={language} value={language}>
      {t(`language.${language}`)}
    </option>
  ));
}
