import { expect, type Page } from "@playwright/test";

/** The password of everybody in the demo. */
const demoPassword = "tributary-demo";

/** Signs in as somebody of the demo; the words are those of the browser's language. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
