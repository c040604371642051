import { spawn } from "node:child_process";
import { join } from "node:path";
import { loadDatabase } from "./database.mjs";
import { demoPeople } from "./demo-people.mjs";
import { environmentsOf, readEnvironment } from "./environment.mjs";
import { explain, Failure } from "./failure.mjs";
import { install } from "./install.mjs";
import { claimPort } from "./port.mjs";
import { root } from "./project.mjs";
import { createReport } from "./report.mjs";
import { run } from "./run.mjs";
import { runCli } from "./run-cli.mjs";
import { createStop } from "./stop.mjs";

const report = createReport(process.stdout);
const stop = createStop(report);
const tsx = join(root, "tests/node_modules/tsx/dist/cli.mjs");

try {
  await develop();
} catch (error) {
  if (!stop.asked) report.line(`\n${explain(error)}`);
  await stop.now(1);
}

/** Everything from source: screens change in the browser as they are saved, web and worker start anew when theirs are. */
async function develop() {
  await install(report);
  await report.step("Building what starts the database", async () => {
    for (const folder of ["packages/kernel", "db"]) {
      const { status, output } = await run("npm", ["run", "--silent", "build"], { cwd: join(root, folder) });
      if (status !== 0) throw new Failure(output);
    }
  });
  const env = await readEnvironment(report);
  const { holdDataFolder, startInstallationDatabase } = await loadDatabase();
  const hold = await holdDataFolder(env.DATA_DIR, "start", report.line);
  stop.last(async () => hold.release());
  await claimPort(env, hold.afterKill ? 10_000 : 0);
  const database = await report.step("Starting the database", (say) => startInstallationDatabase(env, say));
  stop.before((how) => database.stop(how));
  const environments = await environmentsOf(env, database);
  const runtime = { ...environments.runtime, NODE_ENV: "development" };
  const owner = { ...environments.owner, NODE_ENV: "development" };
  const logs = join(env.DATA_DIR, "logs");
  const program = [tsx, join(root, "cli/src/cli.ts")];
  await report.step("Bringing the schema up to date", (say) =>
    runCli(["migrate"], { env: owner, logs, program, onLine: say }),
  );
  if (env.DEMO) {
    await report.step("Looking after the demo", (say) =>
      runCli(["seed-demo"], { env: runtime, logs, program, onLine: say }),
    );
  }
  watch("jobs", ["src/worker.ts"], runtime);
  watch("app", ["server.ts", "--dev"], runtime);
  report.line(`\nTributary is being developed at ${env.APP_URL}\n`);
  if (env.DEMO) for (const line of demoPeople()) report.line(line);
  await database.exited;
  if (!stop.asked) throw new Failure("The database has ended.");
}

/**
 * @param {string} folder
 * @param {readonly string[]} entry
 * @param {Record<string, string>} env
 */
function watch(folder, entry, env) {
  const child = spawn(process.execPath, [tsx, "watch", "--clear-screen=false", ...entry], {
    cwd: join(root, folder),
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  stop.before(async (how) => {
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
    // The group: what is being watched is a child of the watcher.
    process.kill(-child.pid, how === "at-once" ? "SIGKILL" : "SIGTERM");
    await exited;
  });
}
