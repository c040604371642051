import { expect, type Page } from "@playwright/test";

/** Goes to a room of the workspace by its name, whatever waits there is counted after it. */
export async function room(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Main menu" });
  await menu.getByRole("link", { name: new RegExp(`^${name}\\b`) }).click();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
}

/** Opens what a list leads to by its name: only when the other page is there, its buttons are. */
export async function openRow(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
