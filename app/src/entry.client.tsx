import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { answerLostForms } from "./browser/answer-lost-forms.ts";
import { readPageData } from "./browser/read-page-data.ts";
import { faceOf } from "./i18n/faces.ts";
import { languageOf } from "./i18n/languages.ts";
import { loadWords } from "./i18n/load-words.ts";
import { makeTranslator } from "./i18n/translator.ts";

answerLostForms();
const language = languageOf(document.documentElement.lang, null);
const [words] = await Promise.all([loadWords(language, faceOf(location.pathname)), readPageData()]);
const translator = makeTranslator(language, words);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={translator}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
