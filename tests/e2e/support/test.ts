import { type Browser, type BrowserContext, test as base, type Page } from "@playwright/test";
import { listenForNoise, type Noise } from "./noise.ts";

interface Fixtures {
  /** What the test is about to provoke on purpose: what matches is no failure. */
  readonly expectedNoise: RegExp | null;
  readonly noise: Noise;
  /** A second person on a phone, with cookies of their own. */
  readonly phone: Page;
  /** A third person on a phone, whom nobody knows yet. */
  readonly stranger: Page;
}

/**
 * The test of this suite. Whatever it walks through, it fails on an error in the console, on an uncaught exception and
 * on an answer of 500 and above.
 */
export const test = base.extend<Fixtures>({
  expectedNoise: [null, { option: true }],
  noise: async ({ expectedNoise }, use) => {
    const noise = listenForNoise(expectedNoise);
    await use(noise);
    base.expect(noise.heard(), "what the browser complained about").toEqual([]);
  },
  context: async ({ context, noise }, use) => {
    noise.watch(context);
    await use(context);
  },
  phone: async ({ browser, baseURL, noise }, use) => {
    const context = await openPhone(browser, baseURL);
    noise.watch(context);
    await use(await context.newPage());
    await context.close();
  },
  stranger: async ({ browser, baseURL, noise }, use) => {
    const context = await openPhone(browser, baseURL);
    noise.watch(context);
    await use(await context.newPage());
    await context.close();
  },
});

export const expect = test.expect;

function openPhone(browser: Browser, baseURL: string | undefined): Promise<BrowserContext> {
  return browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
  });
}
