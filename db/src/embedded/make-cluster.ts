import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { DatabaseHome } from "./database-home.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";
import type { RunAs } from "./run-as.ts";

/** What Postgres gets to know of our environment: nothing but a language it can rely on. */
export const postgresEnvironment = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const draftPrefix = "data.new-";

/**
 * Makes the data of a new server beside its place and moves it there when it is whole, so that a half-written
 * folder is never taken for a database. Text is UTF-8 with the server's own rules (C.UTF-8: upper and lower case of
 * every script, the order of code points), so it is the same on every machine.
 */
export async function makeCluster(home: DatabaseHome, binaries: Binaries, password: string): Promise<void> {
  removeDrafts(home.folder);
  const draft = join(home.folder, `${draftPrefix}${process.pid}`);
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(home.runAs, draft, passwordFile);
  try {
    await runInitdb(home, binaries, draft, passwordFile);
  } finally {
    rmSync(passwordFile);
  }
  renameSync(draft, home.data);
  const folder = openSync(home.folder, "r");
  fsyncSync(folder);
  closeSync(folder);
}

function giveTo(runAs: RunAs | null, ...paths: string[]): void {
  if (runAs) for (const path of paths) chownSync(path, runAs.uid, runAs.gid);
}

function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(draftPrefix)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function runInitdb(
  home: DatabaseHome,
  { initdb }: Binaries,
  draft: string,
  passwordFile: string,
): Promise<void> {
  const args = [
    `--pgdata=${draft}`,
    `--pwfile=${passwordFile}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
  const child = spawn(initdb, args, {
    ...(home.runAs && { uid: home.runAs.uid, gid: home.runAs.gid }),
    cwd: home.folder,
    env: postgresEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (code !== 0) throw initdbProblem(home, complaint);
}

function initdbProblem(home: DatabaseHome, complaint: string): EmbeddedProblem {
  if (/No space left on device/i.test(complaint)) {
    return new EmbeddedProblem(`The disk of ${home.folder} is full. Free at least 1 GB and start again.`);
  }
  const line =
    complaint.split("\n").find((text) => /error|fatal/i.test(text)) ?? complaint.trim().split("\n").at(-1);
  return new EmbeddedProblem(
    `The database could not be made in ${home.folder}: ${line?.trim() || "initdb was ended"}.`,
  );
}
