import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { openDatabase } from "@tributary/db";
import { openFileStore, rememberedStore } from "@tributary/files";
import { systemClock } from "@tributary/kernel";
import { explainEnvProblem, readServerEnv } from "@tributary/kernel/env";
import { createLogger } from "@tributary/kernel/log";
import type { Runtime } from "../http/runtime.ts";
import { setZodProblems } from "../http/zod-problems.ts";
import { createApp } from "./create-app.ts";
import { drainOnSignal } from "./drain-on-signal.ts";
import { loadPages } from "./load-pages.ts";
import { trackUnderWay } from "./under-way.ts";

/** Connections of one web process: more would only queue inside Postgres on the machines this runs on. */
const connections = 20;

/** Starts the web process: reads the environment, opens the database, listens, and drains when told to stop. */
export async function startWeb(): Promise<void> {
  const read = readServerEnv();
  if (!read.ok) {
    for (const problem of read.error) process.stderr.write(`${explainEnvProblem(problem)}\n`);
    process.exitCode = 1;
    return;
  }
  const env = read.value;
  const log = createLogger("web", env.LOG_LEVEL);
  setZodProblems();
  const database = openDatabase({
    url: env.DATABASE_URL,
    max: connections,
    onIdleError: (error) => log.warn({ err: error }, "the database closed an idle connection"),
  });
  const runtime: Runtime = {
    env,
    log,
    database,
    clock: systemClock,
    files: rememberedStore(openFileStore(env), database.platform),
  };
  const server = createServer();
  const pages = await loadPages(server);
  const app = createApp(runtime, pages);
  const { serve, ended } = trackUnderWay(app.fetch);
  const listener = getRequestListener(serve, { overrideGlobalObjects: false });
  server.on("request", (request, response) => {
    if (pages.serveDevelopmentAsset)
      pages.serveDevelopmentAsset(request, response, () => listener(request, response));
    else void listener(request, response);
  });
  // A request whose head or body never ends is cut; uploads of large files need their time.
  server.headersTimeout = 20_000;
  server.requestTimeout = 15 * 60_000;
  server.keepAliveTimeout = 65_000;
  server.once("error", (error: NodeJS.ErrnoException) => {
    log.fatal(
      { err: error, port: env.PORT },
      error.code === "EADDRINUSE" ? "the port is taken" : "cannot listen",
    );
    process.exitCode = 1;
    void database.close();
  });
  server.listen(env.PORT, env.HOST, () => log.info({ port: env.PORT, host: env.HOST }, "web listens"));
  drainOnSignal(server, {
    ended,
    close: async () => {
      await database.close();
      log.info("web has stopped");
    },
  });
}
