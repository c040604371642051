import type { LinksFunction } from "@remix-run/node";
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import { PublicShell } from "@tributary/ui";
import styles from "@tributary/ui/styles.css?url";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "./components/brand.tsx";
import { useNonce } from "./components/nonce.tsx";
import { PageWait } from "./components/page-wait.tsx";
import { ProblemPage } from "./components/problem-page.tsx";
import { titleOf } from "./components/title.ts";
import { AppUiProvider } from "./components/ui-provider.tsx";
import { preferencesOf, type RootFacts } from "./http/preferences.ts";
import { publicRoute } from "./http/public-route.ts";
import type { AnyWords } from "./i18n/any-words.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export const loader = publicRoute(
  async ({ request, context }): Promise<RootFacts> => ({
    ...(await preferencesOf(request, context)),
    requestId: context.requestId,
  }),
);

/** Language and theme change only through a form of their own; no other navigation asks for them again. */
export function shouldRevalidate({ formAction }: ShouldRevalidateFunctionArgs): boolean {
  return formAction === "/preferences" || formAction === "/profile";
}

/** The document around every page, error pages included. */
export function Layout({ children }: { children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  const preferences = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const matches = useMatches();
  const hue = accentHueOf(matches);
  const theme = preferences?.theme ?? "system";
  return (
    <html
      lang={i18n.language}
      data-theme={theme === "system" ? undefined : theme}
      style={hue === null ? undefined : ({ "--accent-hue": hue } as Record<string, number>)}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{titleOf(matches, t as unknown as AnyWords)}</title>
        <Links />
      </head>
      <body>
        <AppUiProvider>{children}</AppUiProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root(): ReactNode {
  return (
    <>
      <PageWait />
      <Outlet />
    </>
  );
}

export function ErrorBoundary(): ReactNode {
  return (
    <PublicShell brand={<Brand />}>
      <ProblemPage />
    </PublicShell>
  );
}

/** The vendor's hue, from whichever layout knows the vendor. */
function accentHueOf(matches: ReturnType<typeof useMatches>): number | null {
  for (const { data } of matches) {
    if (typeof data === "object" && data !== null && "accentHue" in data) return Number(data.accentHue);
  }
  return null;
}
