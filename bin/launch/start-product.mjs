import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "./build.mjs";
import { loadDatabase } from "./database.mjs";
import { demoPeople } from "./demo-people.mjs";
import { environmentsOf, readEnvironment } from "./environment.mjs";
import { explain, Failure } from "./failure.mjs";
import { install } from "./install.mjs";
import { startPart } from "./part.mjs";
import { claimPort } from "./port.mjs";
import { root } from "./project.mjs";
import { createReport } from "./report.mjs";
import { runCli } from "./run-cli.mjs";
import { createStop } from "./stop.mjs";

const readyWithinMs = 60_000;
const leftoverPatienceMs = 20_000;

const report = createReport(process.stdout);
const stop = createStop(report);

try {
  await start();
} catch (error) {
  if (!stop.asked) report.line(`\n${explain(error)}`);
  await stop.now(1);
}

async function start() {
  await install(report);
  await build(report);
  const env = await readEnvironment(report);
  const { holdDataFolder, startInstallationDatabase } = await loadDatabase();
  const hold = await holdDataFolder(env.DATA_DIR, "start", report.line);
  stop.last(async () => hold.release());
  await claimPort(env, hold.afterKill ? leftoverPatienceMs : 0);
  const logs = join(env.DATA_DIR, "logs");
  const title = env.DATABASE_URL ? "Looking at the database" : "Starting the database";
  const database = await report.step(title, (say) => startInstallationDatabase(env, say));
  stop.before((how) => database.stop(how));
  const { runtime, owner } = await environmentsOf(env, database);
  await report.step("Bringing the schema up to date", (say) =>
    runCli(["migrate"], { env: owner, logs, onLine: say }),
  );
  if (env.DEMO) {
    await report.step("Looking after the demo", (say) =>
      runCli(["seed-demo"], { env: runtime, logs, onLine: say }),
    );
  }
  const parts = await report.step("Starting web and worker", async () => {
    const worker = startPart("worker", join(root, "jobs/build/worker.mjs"), { env: runtime, logs });
    stop.before((how) => worker.stop(how === "at-once" ? "SIGKILL" : "SIGTERM"));
    const web = startPart("web", join(root, "app/build/server.mjs"), { env: runtime, logs });
    stop.before((how) => web.stop(how === "at-once" ? "SIGKILL" : "SIGTERM"));
    await waitUntilReady(env, [web, worker]);
    return [web, worker];
  });
  report.line(`\nTributary is ready at ${env.APP_URL}\n`);
  if (env.DEMO) for (const line of demoPeople()) report.line(line);
  report.line(`\n  ${process.stdout.isTTY ? `Logs are in ${logs}. ` : ""}Ctrl-C stops it.`);
  const ended = Promise.race([
    ...parts.map(howItEnded),
    database.exited.then(() => "The database has ended"),
  ]);
  const how = await ended;
  if (!stop.asked) throw new Failure(`${how}. Everything else is stopped, so that nothing runs by halves.`);
}

/** @param {import("./part.mjs").Part} part */
async function howItEnded(part) {
  const how = await part.exited;
  const words = part.lastWords();
  return `The ${part.name} process has ended (${how})${words ? `: ${words}` : ""}`;
}

/**
 * @param {import("./environment.mjs").Env} env
 * @param {readonly import("./part.mjs").Part[]} parts
 */
async function waitUntilReady({ HOST, PORT }, parts) {
  const host =
    HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "[::1]" : HOST.includes(":") ? `[${HOST}]` : HOST;
  let answer = "nothing answers";
  for (const since = Date.now(); Date.now() - since < readyWithinMs; ) {
    const dead = parts.find((part) => !part.running);
    if (dead) throw new Failure(`${await howItEnded(dead)}.`);
    const response = await fetch(`http://${host}:${PORT}/readyz`, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => null);
    if (response?.ok) return;
    if (response) answer = `${response.status} ${await response.text()}`;
    await wait(50);
  }
  throw new Failure(`The product did not become ready within a minute (/readyz: ${answer.slice(0, 200)}).`);
}
