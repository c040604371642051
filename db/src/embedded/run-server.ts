import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { DatabaseHome } from "./database-home.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";
import { explainFailure } from "./explain-failure.ts";
import { postgresEnvironment } from "./make-cluster.ts";
import { endPostmaster, findPostmaster, isGone } from "./postmaster.ts";
import { type Durability, pgHbaConf, postgresqlConf } from "./settings.ts";

/** A server that this process has started. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Settles when the server ends, whoever ended it. */
  readonly exited: Promise<void>;
  /**
   * Ends it. `now` cuts the clients; `when-unused` lets other processes finish with it and does not wait for them;
   * `at-once` leaves its cleaning up to the next start.
   */
  stop(how?: "now" | "when-unused" | "at-once"): Promise<void>;
}

const triesForPort = 3;
const readyWithinMs = 120_000;
const lookEveryMs = 15;

/** Starts the server on the port it had, or on a free one, and waits until it takes connections. */
export async function runServer(
  home: DatabaseHome,
  binaries: Binaries,
  durability: Durability,
  wantedPort: number | null,
): Promise<RunningServer> {
  writeSettings(home, durability);
  for (let tries = 1; ; tries += 1) {
    const port = tries === 1 && wantedPort && (await isFree(wantedPort)) ? wantedPort : await freePort();
    const server = launch(home, binaries, port);
    if (await becameReady(home, server)) return server;
    const failure = explainFailure(home, readFileSync(home.log, "utf8"));
    if (failure === "port-taken" && tries < triesForPort) continue;
    if (failure === "still-closing" && tries < triesForPort * 10) {
      await wait(500);
      continue;
    }
    throw typeof failure === "string"
      ? new EmbeddedProblem(`The database cannot start. See ${home.log}.`)
      : failure;
  }
}

/**
 * Beside the data, not in it: root must not write where the user of Postgres could have put a link to something else.
 */
function writeSettings({ folder }: DatabaseHome, durability: Durability): void {
  const hba = join(folder, "pg_hba.conf");
  writeFileSync(hba, pgHbaConf(durability));
  writeFileSync(join(folder, "postgresql.conf"), postgresqlConf(durability, hba));
  for (const name of ["pg_hba.conf", "postgresql.conf"]) chmodSync(join(folder, name), 0o644);
}

function launch(home: DatabaseHome, { postgres }: Binaries, port: number): RunningServer {
  if (existsSync(home.log)) renameSync(home.log, `${home.log}.1`);
  const log = openSync(home.log, "w", 0o600);
  const args = [
    "-D",
    home.data,
    "-p",
    String(port),
    "-c",
    `config_file=${join(home.folder, "postgresql.conf")}`,
  ];
  const child = spawn(postgres, args, {
    ...(home.runAs && { uid: home.runAs.uid, gid: home.runAs.gid }),
    cwd: home.folder,
    env: postgresEnvironment,
    // A group of its own: Ctrl-C at the terminal must not stop it before those who use it.
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  const exited = new Promise<void>((resolve) => {
    child.once("error", () => resolve()).once("exit", () => resolve());
  });
  return { pid: child.pid ?? 0, port, exited, stop: (how = "now") => end(child, exited, how) };
}

async function end(
  child: ChildProcess,
  exited: Promise<void>,
  how: "now" | "when-unused" | "at-once",
): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  if (how === "now") return endPostmaster(child.pid);
  child.kill(how === "at-once" ? "SIGQUIT" : "SIGTERM");
  await Promise.race([exited, isGone(child.pid, 2000)]);
}

async function becameReady(home: DatabaseHome, server: RunningServer): Promise<boolean> {
  const state = { ended: false };
  void server.exited.then(() => {
    state.ended = true;
  });
  for (let waited = 0; waited < readyWithinMs && !state.ended; waited += lookEveryMs) {
    const found = findPostmaster(home.data);
    if (found?.pid === server.pid && found.status === "ready") return true;
    await wait(lookEveryMs);
  }
  if (!state.ended) await server.stop("at-once");
  return false;
}

function isFree(port: number): Promise<boolean> {
  return listenOn(port).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return listenOn(0);
}

/** Listens for a moment, and tells on which port. */
function listenOn(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
