import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { everyPage, pagesInUrlMap, type Visitor, visitors } from "./support/every-page.ts";
import type { Noise } from "./support/noise.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// Paths that lead nowhere are walked on purpose, and the browser says so each time.
test.use({ expectedNoise: /status of (404|410)/ });

const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

test("every page of the URL map is on this walk", () => {
  expect(Object.keys(everyPage).sort()).toEqual(pagesInUrlMap().sort());
});

for (const who of Object.keys(visitors) as Visitor[]) {
  test(`no page that a ${who} sees keeps anybody out, light or dark`, async ({ browser, baseURL, noise }) => {
    test.setTimeout(540_000);
    const guide = await open(browser, baseURL, noise);
    const guidePage = await guide.newPage();
    await signIn(guidePage, visitors[who] ?? visitors.director);
    const paths: string[] = [];
    for (const view of Object.values(everyPage).flat()) {
      if (view.who === who)
        paths.push(typeof view.path === "string" ? view.path : await view.path(guidePage));
    }
    if (who === "stranger") paths.push(...(await galleryPaths(guidePage)));
    const storageState = who === "stranger" ? undefined : await guide.storageState();
    await guide.close();
    const findings: string[] = [];
    for (const colorScheme of themes) {
      const context = await open(browser, baseURL, noise, {
        colorScheme,
        ...(storageState && { storageState }),
      });
      const page = await context.newPage();
      for (const path of paths)
        findings.push(...(await lookAt(page, path, colorScheme)).map((one) => `${colorScheme} ${one}`));
      await context.close();
    }
    expect(findings).toEqual([]);
  });
}

/** Nothing serious passes, at the desk; and on a phone nothing is cut off at the side. */
async function lookAt(page: Page, path: string, colorScheme: Theme): Promise<string[]> {
  await page.goto(path);
  await settle(page, path);
  const { violations } = await rulesFor(page, colorScheme).analyze();
  const findings = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("  ")}`);
  if (isGallery(path)) return findings;
  await page.setViewportSize(phone);
  const fits = await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, null, { timeout: 5_000 })
    .catch(() => null);
  if (!fits) findings.push(`${path}: is wider than a phone`);
  await page.setViewportSize(desk);
  return findings;
}

/** For those who build: looked at from a desk. */
function isGallery(path: string): boolean {
  return path.startsWith("/operator/design");
}

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** A page is built the same in both themes, so that only its colours are looked at twice. */
function rulesFor(page: Page, colorScheme: Theme): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colorScheme === "dark") return axe.withRules(["color-contrast", "link-in-text-block"]);
  return axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
}

/** What is loaded by itself after the page has come: charts and tables leave bars in their place until then. */
async function settle(page: Page, path: string): Promise<void> {
  // The gallery shows such bars for themselves.
  if (isGallery(path)) await page.waitForLoadState("networkidle");
  else await expect(page.locator(".animate-late")).toHaveCount(0);
}

/** A browser that shows a theme from the start and moves nothing, so that no colour is seen on its way. */
async function open(
  browser: Browser,
  baseURL: string | undefined,
  noise: Noise,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    ...options,
    viewport: desk,
    reducedMotion: "reduce",
    locale: "en-US",
  });
  noise.watch(context);
  return context;
}

async function galleryPaths(page: Page): Promise<string[]> {
  await page.goto("/operator/design");
  const links = page.getByRole("navigation").getByRole("link");
  const found = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(found.length).toBeGreaterThan(10);
  return [...new Set(found.map((href) => new URL(href)).map(({ pathname, search }) => pathname + search))];
}
