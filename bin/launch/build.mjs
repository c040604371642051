import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { packageManager, root } from "./project.mjs";
import { run } from "./run.mjs";
import { hasStamp, stampOf, writeStamp } from "./stamp.mjs";

const stampFile = "node_modules/.tributary-built";

const shownLines = 60;

/** What goes into a build. */
const sources = [
  "app",
  "cli",
  "db",
  "emails",
  "jobs",
  "packages",
  "bin/bundle.mjs",
  "tsconfig.base.json",
  "turbo.json",
];

/** What runs. */
const bundles = [
  "packages/kernel/build/env.mjs",
  "db/build/installation.mjs",
  "app/build/server.mjs",
  "jobs/build/worker.mjs",
  "cli/build/cli.mjs",
];

/**
 * Builds what has changed since the last time.
 *
 * @param {import("./report.mjs").Report} report
 */
export async function build(report) {
  const stamp = stampOf([...sources, "pnpm-lock.yaml"]);
  if (hasStamp(stampFile, stamp) && bundles.every((path) => existsSync(join(root, path)))) return;
  await report.step("Building", async () => {
    const { status, output } = await turbo(["run", "build", "--output-logs=errors-only"]);
    if (status !== 0) throw new Failure(`The build failed:\n${wordsOfTasks(output)}`);
    writeStamp(stampFile, stamp);
  });
}

/**
 * Runs turbo, which wants to find the package manager on the path.
 *
 * @param {readonly string[]} args
 * @param {(line: string) => void} [onLine]
 */
export function turbo(args, onLine = () => {}) {
  const binary = join(root, "node_modules/.bin/turbo");
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    npm_config_loglevel: "error",
  };
  return run("npx", ["--yes", "--prefer-offline", `--package=${packageManager}`, "--", binary, ...args], {
    env,
    onLine,
  });
}

/**
 * What the failed tasks have said, without what turbo says of itself.
 *
 * @param {string} output
 */
export function wordsOfTasks(output) {
  const lines = output.trim().split("\n");
  const ofTasks = lines.filter((line) => /^\S+:(build|typecheck): /.test(line));
  return (ofTasks.length > 0 ? ofTasks : lines).slice(0, shownLines).join("\n");
}
