import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayPostgres } from "@tributary/db/embedded";
import { makeTemplate } from "../../support/make-template.ts";
import { runtimeRole, templateName, withDatabase } from "../../support/test-server.ts";

const root = join(import.meta.dirname, "../../..");
const patience = 60_000;

/** Starts the product as it is built, on an empty database: Postgres, web and worker. Gives what stops it all. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tributary-e2e-"));
  const postgres = await startThrowawayPostgres(folder);
  await makeTemplate(postgres.superuserUrl);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: join(folder, "data"),
    APP_SECRET: "a secret for tests that is long enough",
    DATABASE_URL: withDatabase(postgres.superuserUrl, templateName, runtimeRole),
    DEMO: "1",
    LOG_LEVEL: "warn",
  };
  await seedDemo(env);
  const children = [start("app/build/server.mjs", env), start("jobs/build/worker.mjs", env)];
  process.env.E2E_URL = url;
  process.env.E2E_ENVIRONMENT = JSON.stringify(env);
  process.env.E2E_DATABASE_URL = withDatabase(postgres.superuserUrl, templateName);
  await untilReady(url, children);
  return async () => {
    await Promise.all(children.map(stop));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The vendors of the demo: a world to look at for tests that do not make their own. */
async function seedDemo(env: NodeJS.ProcessEnv): Promise<void> {
  const [status] = await once(start("cli/build/cli.mjs", env, ["seed-demo"]), "exit");
  if (status !== 0) throw new Error("the demo could not be made");
}

function start(file: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, ["--enable-source-maps", join(root, file), ...args], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function untilReady(url: string, children: readonly ChildProcess[]): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (children.some((child) => child.exitCode !== null))
      throw new Error("a part of the product stopped at its start");
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the product was not ready in a minute");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
