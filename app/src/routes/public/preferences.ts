import { redirect, redirectDocument } from "@remix-run/node";
import { updateProfile } from "@tributary/identity";
import { z } from "zod";
import { keptPreferences, preferencesOf } from "../../http/preferences.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { safePath } from "../../http/refuse.ts";
import { languages } from "../../i18n/languages.ts";

const choice = z.object({
  language: z.enum(languages).optional().catch(undefined),
  theme: z.enum(["system", "light", "dark"]).optional().catch(undefined),
  back: z.string().optional().catch(undefined),
});

export const loader = publicRoute(async () => redirect("/"));

/**
 * Keeps how somebody wants to see the product: in a cookie of this browser, and for those who are signed in also in
 * their profile. Another language needs other words, so its answer is a whole page.
 */
export const action = publicRoute(async ({ request, context }) => {
  const { language, theme, back } = choice.parse(
    Object.fromEntries(await readForm(request, context.requestId)),
  );
  const now = await preferencesOf(request, context);
  const person = await context.person();
  if (person) {
    await updateProfile(context.runtime.database, person.id, {
      ...(language && { locale: language }),
      ...(theme && { theme }),
    });
  }
  const cookie = keptPreferences(context.runtime.env, {
    language: language ?? now.language,
    theme: theme ?? now.theme,
  });
  const go = language && language !== now.language ? redirectDocument : redirect;
  return go(withoutLanguage(safePath(back)), { headers: { "set-cookie": cookie } });
});

/** The language that a link came in gives way to the one that was chosen here. */
function withoutLanguage(path: string): string {
  const url = new URL(path, "http://here.invalid");
  url.searchParams.delete("lang");
  return url.pathname + url.search;
}
