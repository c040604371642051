import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/build/**"];

export default defineConfig({
  test: {
    // Two at once: a test run must be quiet enough to work beside it, and every integration test has a database.
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: "unit",
          allowOnly: false,
          include: ["**/src/**/*.test.{ts,tsx}"],
          exclude: ignored,
          // Those of the embedded server start one each.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          allowOnly: false,
          include: ["tests/integration/**/*.test.ts"],
          exclude: ignored,
          globalSetup: ["tests/support/database-setup.ts", "tests/support/redis-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
