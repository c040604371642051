import { expect, type Page } from "@playwright/test";
import { eventually } from "./eventually.ts";

/** Opens a mail in the local outbox by its subject, once it is written. */
export async function openMail(page: Page, to: string, subject: string): Promise<void> {
  await page.goto(`/operator/mail?q=${encodeURIComponent(to)}`);
  const link = page.getByRole("link", { name: subject });
  await eventually(link);
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await expect(page.getByRole("heading", { name: "As it looks" })).toBeVisible();
}

/** Where the button of the mail that is open leads. */
export async function linkInMail(page: Page, label: string): Promise<string> {
  const button = page.frameLocator("iframe").getByRole("link", { name: label });
  const href = await button.getAttribute("href");
  if (!href) throw new Error(`the mail has no link “${label}”`);
  return href;
}
