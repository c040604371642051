import tokens from "@tributary/ui/tokens.css?raw";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../i18n/languages.ts";
import { serverTranslator } from "../../i18n/server-translators.ts";
import styles from "./link-page.css?raw";

/** The words of these pages. */
export type RecallWords = TFunction<"recall">;

/** A page that a link in a mail opens. */
export interface LinkPage {
  readonly language: Language;
  /** Null when the link does not say whose it is. */
  readonly vendor: { readonly name: string; readonly accentHue: number } | null;
  readonly status?: number;
  readonly title: (t: RecallWords) => string;
  readonly children: (t: RecallWords) => ReactNode;
  readonly footer?: (t: RecallWords) => ReactNode;
}

const css = shorten(`${tokens}\n${styles}`);

/**
 * Such a page is read on a phone, over a poor line, by somebody who has a minute: it is one answer of a few kilobytes,
 * with its styles inside, no script and no font. It works in whatever a mail program opens it with.
 */
export function answerWithPage(page: LinkPage): Response {
  const t = serverTranslator(page.language).getFixedT(null, "recall");
  const html = renderToStaticMarkup(
    <html
      lang={page.language}
      style={page.vendor ? ({ "--accent-hue": page.vendor.accentHue } as Record<string, number>) : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>{page.title(t)}</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>{page.vendor ? t("from", { vendor: page.vendor.name }) : "Tributary"}</header>
        <main>{page.children(t)}</main>
        {page.footer ? <footer>{page.footer(t)}</footer> : null}
      </body>
    </html>,
  );
  return new Response(`<!doctype html>${html.replace("</head>", () => `<style>${css}</style></head>`)}`, {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}

function shorten(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1");
}
