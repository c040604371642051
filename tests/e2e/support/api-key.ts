import type { APIRequestContext, Page, PlaywrightWorkerArgs } from "@playwright/test";
import { signIn } from "./sign-in.ts";

/** What scripts of the vendor ask with: a key made in the settings. */
export async function withNewKey(
  page: Page,
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string | undefined,
): Promise<APIRequestContext> {
  await signIn(page, "director@acme.example");
  await page.goto("/v/acme/settings/api-keys");
  await page.getByLabel("What it is for").fill("Partner list");
  await page.getByRole("button", { name: "Create a key" }).click();
  const key = await page.getByTestId("new-api-key").textContent();
  const extraHTTPHeaders = { authorization: `Bearer ${key?.trim()}` };
  return playwright.request.newContext({ ...(baseURL && { baseURL }), extraHTTPHeaders });
}
