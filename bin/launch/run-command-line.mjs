import { spawn } from "node:child_process";
import { join } from "node:path";
import { loadDatabase } from "./database.mjs";
import { environmentsOf, readEnvironment } from "./environment.mjs";
import { explain } from "./failure.mjs";
import { prepare } from "./prepare.mjs";
import { root } from "./project.mjs";
import { createReport } from "./report.mjs";
import { runCli } from "./run-cli.mjs";

// Standard output belongs to the command alone: nothing but its JSON.
const report = createReport(process.stderr);
const args = process.argv.slice(2);
const asksForHelp = args.length === 0 || args.includes("--help");

await prepare(report);
try {
  process.exitCode = asksForHelp ? await command({ PATH: process.env.PATH }) : await withDatabase();
} catch (error) {
  process.stderr.write(`${JSON.stringify({ error: { code: "installation", message: explain(error) } })}\n`);
  process.exitCode = 1;
}

/** Runs the command on the database of the running installation, or on the embedded one, started for its time. */
async function withDatabase() {
  const env = await readEnvironment(report);
  const { openInstallationDatabase } = await loadDatabase();
  const database = await openInstallationDatabase(env, report.line);
  try {
    const { owner } = await environmentsOf(env, database);
    if (database.started) {
      await runCli(["migrate"], { env: owner, logs: join(env.DATA_DIR, "logs"), onLine: () => {} });
    }
    return await command(owner);
  } finally {
    await database.stop();
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function command(env) {
  // npm runs us in the project's folder; the files that are named lie where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const bundle = join(root, "cli/build/cli.mjs");
  const child = spawn(process.execPath, ["--enable-source-maps", bundle, ...args], {
    cwd,
    env,
    stdio: "inherit",
  });
  // The terminal tells the command itself; we wait for it and then stop what we have started.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("exit", (status) => resolve(status ?? 128));
  });
}
