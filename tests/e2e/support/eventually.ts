import { expect, type Locator } from "@playwright/test";

/** Looks at the page again until it shows what the worker is about to do, as somebody who waits for it would. */
export async function eventually(locator: Locator): Promise<void> {
  await expect(async () => {
    if (await locator.isVisible()) return;
    await locator.page().reload();
    await expect(locator).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 20_000 });
}
