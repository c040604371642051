import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { EmbeddedProblem } from "./embedded-problem.ts";
import { findProcessBirth } from "./process-birth.ts";

/** A server that runs on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** As Postgres writes it: `ready`, `starting`, `stopping`; empty in the first moment. */
  readonly status: string;
}

const pidLine = 0;
const portLine = 3;
const statusLine = 7;
const patienceMs = 30_000;

/** The server that runs on the folder, whoever started it. Null when none does, even where a file claims it. */
export function findPostmaster(data: string): Postmaster | null {
  const lines = readLines(join(data, "postmaster.pid"));
  const pid = Number(lines[pidLine]);
  if (!(Number.isInteger(pid) && pid > 0) || !isPostgresOn(pid, data)) return null;
  return { pid, port: Number(lines[portLine] ?? 0), status: (lines[statusLine] ?? "").trim() };
}

/** Ends a server that a killed run has left behind, and what it left in its place. */
export async function clearLeftover(data: string): Promise<void> {
  const left = findPostmaster(data);
  if (left) await endPostmaster(left.pid);
  // A number that another program has got in the meantime would make Postgres refuse to start.
  rmSync(join(data, "postmaster.pid"), { force: true });
}

/** Stops a server: its clients are cut, their transactions undone. After half a minute it is made to. */
export async function endPostmaster(pid: number): Promise<void> {
  send(pid, "SIGINT");
  if (await isGone(pid, patienceMs)) return;
  send(pid, "SIGQUIT");
  if (await isGone(pid, patienceMs)) return;
  throw new EmbeddedProblem(`The database (process ${pid}) does not stop. End it by hand, and start again.`);
}

/** Whether a process ends in that time. */
export async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 20) {
    if (!isAlive(pid)) return true;
    await wait(20);
  }
  return !isAlive(pid);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** A process that has ended, but that nobody has collected yet, is gone too: in a container nobody may ever do it. */
function isAlive(pid: number): boolean {
  return findProcessBirth(pid) !== null;
}

function isPostgresOn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(data);
}

function commandOf(pid: number): string {
  if (existsSync("/proc/self/cmdline"))
    return readLines(`/proc/${pid}/cmdline`).join(" ").replaceAll("\0", " ");
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH" || code === "ENOTDIR") return [];
    throw error;
  }
}
