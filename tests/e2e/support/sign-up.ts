import type { Page } from "@playwright/test";
import { linkInMail, openMail } from "./mailbox.ts";
import { expect } from "./test.ts";

/** A stranger opens a vendor: asks for the link, reads the letter, chooses a password, and is in. */
export async function signUp(
  page: Page,
  vendor: { name: string; slug: string },
  director: { name: string; email: string; password: string },
): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name", { exact: true }).fill(vendor.name);
  await expect(page.getByLabel("Address")).toHaveValue(vendor.slug);
  await page.getByLabel("Currency").selectOption("USD");
  await page.getByLabel("Time zone").selectOption("Europe/Berlin");
  await page.getByLabel("Your name").fill(director.name);
  await page.getByLabel("E-mail").fill(director.email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeVisible();
  await openMail(page, director.email, "Open your vendor");
  await page.goto(await linkInMail(page, "Open the vendor"));
  await page.getByLabel("Password", { exact: true }).fill(director.password);
  await page.getByRole("button", { name: "Open the vendor" }).click();
  await expect(page.getByText("Three steps, and your channel begins to count itself")).toBeVisible();
}
