import { execFileSync } from "node:child_process";
import { accessSync, constants, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";

/** The user that Postgres runs as, since it refuses root. */
export interface RunAs {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who runs Postgres: null for ourselves. As root it is the owner of the data that is there already, else a system
 * user: `postgres`, else `tributary`, which is made, else `nobody`.
 */
export function findRunAs(data: string): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return lookUp("postgres") ?? lookUp("tributary") ?? makeUser("tributary") ?? lookUp("nobody");
}

/** Whether that user can come to a file or folder: every folder above lets them through. */
export function canReach(path: string, runAs: RunAs | null): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return canReach(dirname(path), runAs);
  if (!(runAs ? mayUse(found, runAs) : isUsable(path))) return false;
  const above = dirname(path);
  return above === path || canReach(above, runAs);
}

function mayUse(stats: Stats, { uid, gid }: RunAs): boolean {
  const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0;
  const wanted = stats.isDirectory() ? 0b001 : 0b100;
  return ((stats.mode >> shift) & wanted) === wanted;
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, statSync(path).isDirectory() ? constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function lookUp(name: string): RunAs | null {
  const uid = askId("-u", name);
  const gid = askId("-g", name);
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid };
}

function askId(flag: string, name: string): number | null {
  const answer = tryRun("id", [flag, name]);
  return answer !== null && /^\d+$/.test(answer.trim()) ? Number(answer) : null;
}

/** The first is of Debian, Red Hat and their kin, the second of BusyBox. */
function makeUser(name: string): RunAs | null {
  if (
    tryRun("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      name,
    ]) === null
  ) {
    tryRun("adduser", ["-S", "-D", "-H", name]);
  }
  return lookUp(name);
}

function tryRun(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}
