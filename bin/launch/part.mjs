import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * A program of the product that runs beside us.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {Promise<string>} exited settles with how it ended, in words
 * @property {boolean} running
 * @property {(signal?: "SIGTERM" | "SIGKILL") => Promise<void>} stop lets it finish what it has begun, but not for ever
 * @property {() => string} lastWords the last thing it logged at level warn or above
 */

const patienceMs = 20_000;

/**
 * Starts a part. On a terminal its log goes to a file, so that the person sees what matters; elsewhere it goes where
 * ours goes, since that is where whoever operates it looks.
 *
 * @param {string} name
 * @param {string} bundle
 * @param {{ env: Record<string, string>, logs: string }} options
 * @returns {Part}
 */
export function startPart(name, bundle, { env, logs }) {
  const log = process.stdout.isTTY ? openLog(logs, name) : null;
  const out = log ? log.file : "inherit";
  const args = [
    "--enable-source-maps",
    "--import",
    join(import.meta.dirname, "leave-with-launcher.mjs"),
    bundle,
  ];
  // A group of its own: Ctrl-C at the terminal reaches the launcher alone, which stops the parts in their order.
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", out, out, "ipc"],
  });
  if (log) closeSync(log.file);
  const exited = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (status, signal) => resolve(signal ? `ended by ${signal}` : `exit status ${status}`));
  });
  const part = {
    name,
    exited,
    running: true,
    stop: (/** @type {"SIGTERM" | "SIGKILL"} */ signal = "SIGTERM") => stop(child, exited, signal),
    lastWords: () => (log ? lastWordsIn(log.path) : ""),
  };
  void exited.then(() => {
    part.running = false;
  });
  return part;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<string>} exited
 * @param {"SIGTERM" | "SIGKILL"} signal
 */
async function stop(child, exited, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await exited;
  clearTimeout(timer);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function openLog(folder, name) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (statSync(path, { throwIfNoEntry: false })) renameSync(path, `${path}.1`);
  return { path, file: openSync(path, "w", 0o600) };
}

/**
 * A log line of ours is JSON with a message; what Node itself says of a crash is not.
 *
 * @param {string} path
 */
function lastWordsIn(path) {
  const lines = readFileSync(path, "utf8").trim().split("\n").slice(-200).reverse();
  for (const line of lines) {
    try {
      const { level, msg } = JSON.parse(line);
      if (level >= 40 && typeof msg === "string") return msg;
    } catch {
      if (/Error: /.test(line)) return line.trim();
    }
  }
  return "";
}
