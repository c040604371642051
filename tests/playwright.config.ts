import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./support/browser.ts";

const { executablePath, args, env } = await chromiumPath();

/** One worker: the tests share one running product, as its users do. No retries: a flake is a bug. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : [["line"]],
  globalSetup: "./e2e/support/start-product.ts",
  use: {
    actionTimeout: 10_000,
    // Known to the workers, which read this file after the product was started.
    ...(process.env.E2E_URL && { baseURL: process.env.E2E_URL }),
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    launchOptions: { executablePath, args, env },
    screenshot: "only-on-failure",
  },
});
