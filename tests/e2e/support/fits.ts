import { expect, type Page } from "@playwright/test";

/** Nothing of the page has to be looked for sideways. */
export async function expectFits(page: Page): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(room);
}
