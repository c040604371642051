import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diskIsFull, Failure } from "./failure.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";

const built = ["--enable-source-maps", join(root, "cli/build/cli.mjs")];

/**
 * Runs a command of our command line to its end. It tells its progress on standard error, a line each; what went
 * wrong comes at the end.
 *
 * @param {readonly string[]} args
 * @param {{ env: Record<string, string>, logs: string, onLine: (line: string) => void, program?: readonly string[] }} options
 */
export async function runCli(args, { env, logs, onLine, program = built }) {
  const { status, output } = await run(process.execPath, [...program, ...args], {
    env,
    onLine: (line, from) => from === "stderr" && !line.startsWith("{") && onLine(line),
  });
  if (status === 0) return;
  if (/No space left on device/.test(output)) throw new Failure(diskIsFull);
  const path = join(logs, `${args[0]}.log`);
  mkdirSync(logs, { recursive: true });
  writeFileSync(path, output, { mode: 0o600 });
  const problem = problemIn(output);
  throw new Failure(
    problem.isBug
      ? `"tributary ${args[0]}" failed: ${problem.message}\nIts whole output is in ${path}.`
      : problem.message,
  );
}

/**
 * The command line says what went wrong as JSON; when it cannot even do that, its last line has to do.
 *
 * @param {string} output
 */
function problemIn(output) {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines.reverse()) {
    try {
      const { code, message } = JSON.parse(line).error;
      return { message: String(message), isBug: code === "bug" };
    } catch {
      // Progress, or the stack of a crash.
    }
  }
  return {
    message: lines.find((line) => /Error: /.test(line)) ?? lines[0] ?? "it said nothing",
    isBug: true,
  };
}
