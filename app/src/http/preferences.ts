import type { Env } from "@tributary/kernel/env";
import { isLanguage, type Language, languageOf } from "../i18n/languages.ts";
import type { RequestContext } from "./request-context.ts";
import { keptCookie } from "./session-cookie.ts";

/** How somebody wants to see the product. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "system" | "light" | "dark";
}

/** What every page knows of its request: how to look, and the number to quote when something broke. */
export interface RootFacts extends Preferences {
  readonly requestId: string;
}

/** The header that keeps a choice in the browser, for those who have not signed in. */
export function keptPreferences(env: Env, { language, theme }: Preferences): string {
  return keptCookie(env, "tributary-view", `${language}.${theme}`);
}

/** The choice of the person; without one, of the browser. A link may name the language that it was sent in (`lang`). */
export async function preferencesOf(request: Request, context: RequestContext): Promise<Preferences> {
  const person = await context.person();
  const kept = readKept(request.headers.get("cookie"));
  const linked = new URL(request.url).searchParams.get("lang");
  const chosen = isLanguage(linked) ? linked : (person?.locale ?? kept.language);
  const language = languageOf(chosen, request.headers.get("accept-language"));
  return { language, theme: person?.theme ?? kept.theme };
}

function readKept(cookie: string | null): { language: string | null; theme: Preferences["theme"] } {
  const [, language, theme] = /(?:^|; )tributary-view=(en|ru|)\.(system|light|dark)/.exec(cookie ?? "") ?? [];
  return { language: language || null, theme: (theme as Preferences["theme"] | undefined) ?? "system" };
}
