import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "@tributary/cli";
import type { Clock } from "@tributary/kernel";
import { afterAll } from "vitest";
import type { TestDatabase } from "../../support/test-database.ts";

/** What a command line came to. */
export interface Ran {
  readonly status: number;
  /** Of standard output, which is JSON or nothing. */
  readonly result: unknown;
  /** The error of the last line of standard error. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly told: readonly string[];
}

/** Runs command lines on a test's database, with a data folder of their own. */
export interface CommandLine {
  readonly dataDir: string;
  run(line: readonly string[], options?: { clock?: Clock; onLine?: (line: string) => void }): Promise<Ran>;
}

/** To be called at the top level of a test file, as `testDatabase` is. */
export function commandLine(test: TestDatabase): CommandLine {
  const dataDir = mkdtempSync(join(tmpdir(), "tributary-cli-"));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    dataDir,
    run: async (line, { clock, onLine = () => {} } = {}) => {
      const out: string[] = [];
      const told: string[] = [];
      const status = await runCommandLine(line, {
        out: (text) => out.push(text),
        err: (text) => {
          told.push(text.trimEnd());
          onLine(text.trimEnd());
        },
        environment: {
          DATABASE_URL: test.runtimeUrl,
          DATABASE_OWNER_URL: test.ownerUrl,
          APP_SECRET: "a secret of thirty-two characters",
          DATA_DIR: dataDir,
        },
        ...(clock && { clock }),
      });
      const written = out.join("");
      const last = told.at(-1) ?? "";
      return {
        status,
        result: written === "" ? null : JSON.parse(written),
        error: last.startsWith('{"error":') ? JSON.parse(last).error : null,
        told,
      };
    },
  };
}

/** The words of a `vendor create`. */
export function vendorCreate(slug: string): string[] {
  const options = {
    ...{ slug, name: "Acme", currency: "USD", "time-zone": "America/New_York", locale: "en" },
    ...{ email: `director@${slug}.example`, password: "blue whale sings" },
  };
  return ["vendor", "create", ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
}
