import { setPriority } from "node:os";
import { explainEnvProblem, readServerEnv } from "@tributary/kernel/env";
import { createLogger } from "@tributary/kernel/log";
import { StartRefused } from "./process/check-start.ts";
import { type RunningWorker, startWorker } from "./process/start-worker.ts";

const env = readServerEnv();
const log = createLogger("worker", env.ok ? env.value.LOG_LEVEL : "info");
let worker: RunningWorker | null = null;
let ending = false;

/** The first signal lets what is under way finish; a second one does not wait. */
async function end(): Promise<void> {
  if (ending) process.exit(1);
  ending = true;
  await worker?.stop();
  process.exit(0);
}

function refuse(reason: string): never {
  log.fatal(reason);
  process.exit(1);
}

// Nobody waits for the worker: where it shares a machine with the web, those who wait come first.
setPriority(5);

process.on("SIGTERM", end);
process.on("SIGINT", end);

if (!env.ok) refuse(env.error.map(explainEnvProblem).join("; "));
try {
  worker = await startWorker(env.value, log);
} catch (error) {
  if (error instanceof StartRefused) refuse(error.message);
  log.fatal({ err: error }, "the worker could not start");
  process.exit(1);
}
