import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const built = join(import.meta.dirname, "../../../cli/build/cli.mjs");

/** Runs a command of the command line on the installation that the tests look at, and gives what it prints. */
export async function runCommand(...args: readonly string[]): Promise<unknown> {
  const env = JSON.parse(process.env.E2E_ENVIRONMENT ?? "{}") as Record<string, string>;
  const { stdout } = await promisify(execFile)(process.execPath, [built, ...args, "--json"], { env });
  return JSON.parse(stdout);
}
