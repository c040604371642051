import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * Runs a command of our command line to its end. It tells its progress on standard error, a line each; the last line
 * of a failure is the sentence for the person.
 *
 * @param {readonly string[]} args
 * @param {{ env: Record<string, string>, logs: string, onLine: (line: string) => void }} options
 */
export async function runCli(args, { env, logs, onLine }) {
  const bundle = join(root, "cli/build/cli.mjs");
  const { status, output } = await run(process.execPath, ["--enable-source-maps", bundle, ...args], {
    env,
    onLine,
  });
  if (status === 0) return;
  const path = join(logs, `${args[0]}.log`);
  mkdirSync(logs, { recursive: true });
  writeFileSync(path, output, { mode: 0o600 });
  const lines = output.split("\n").map((line) => line.trim());
  const said = lines.find((line) => /^\w*Error: /.test(line)) ?? lines.findLast((line) => line !== "");
  throw new Failure(
    `"tributary ${args[0]}" failed: ${said ?? "it said nothing"}\nIts whole output is in ${path}.`,
  );
}
