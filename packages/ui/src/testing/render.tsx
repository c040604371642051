import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { sampleLabels } from "../gallery/sample-labels.ts";
import { type LinkProps, UiProvider } from "../provider.tsx";

function PlainLink({ prefetch: _prefetch, preventScrollReset: _reset, ...rest }: LinkProps): ReactElement {
  return <a {...rest}>{rest.children}</a>;
}

/** The markup a page has before scripts arrive. */
export function markup(element: ReactElement, language: "en" | "ru" = "en"): string {
  return renderToStaticMarkup(
    <UiProvider Link={PlainLink} locale={language} labels={sampleLabels[language]}>
      {element}
    </UiProvider>,
  );
}
