import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportBench } from "../support/bench-setup.ts";
import { freePort } from "./web/serve.ts";

const root = join(import.meta.dirname, "../..");
const ready = /Tributary is ready at/;

/** Seconds from the command to its word that it is ready. */
async function startOnce(dataDir: string, port: number): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seconds = await new Promise<number>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
      if (ready.test(said)) resolve((performance.now() - began) / 1000);
    });
    child.once("exit", () => reject(new Error(`npm start ended before it was ready:\n${said}`)));
  });
  await end(child);
  return seconds;
}

async function end(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  child.kill("SIGTERM");
  await once(child, "exit");
}

const folder = await mkdtemp(join(tmpdir(), "tributary-start-"));
try {
  const port = await freePort();
  const first = await startOnce(folder, port);
  const second = await startOnce(folder, port);
  await reportBench("start", [
    { start: "first, with an empty data folder and the demo", seconds: first, limit: 90 },
    { start: "second", seconds: second, limit: 5 },
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
