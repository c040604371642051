import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { type Env, explainEnvProblem, readEnv } from "@tributary/kernel/env";
import { bad, type Finding, good, warning } from "./finding.ts";

const oldestNode = [20, 19] as const;
const gigabyte = 1e9;

/** The version of Node that runs this. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return good("node", `Node ${version}.`);
  return bad("node", `Node ${version} is too old.`, `Install Node ${oldestNode.join(".")} or newer.`);
}

/** The environment; its checked content where it is right. */
export function checkEnvironment(source: NodeJS.ProcessEnv | undefined): {
  env: Env | null;
  finding: Finding;
} {
  const read = readEnv(source);
  if (read.ok) return { env: read.value, finding: good("environment", "All variables fit.") };
  const problems = read.error.map(explainEnvProblem).join("; ");
  return { env: null, finding: bad("environment", problems, "Correct these variables and start again.") };
}

/** Who may read and write the data folder, which holds passwords and files of clients. */
export async function checkDataFolder({ DATA_DIR }: Pick<Env, "DATA_DIR">): Promise<Finding> {
  const check = "data folder";
  try {
    await access(DATA_DIR, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found =
      code === "ENOENT" ? `${DATA_DIR} does not exist.` : `${DATA_DIR} cannot be written (${code}).`;
    return bad(check, found, "Start as the user who owns it, or set DATA_DIR.");
  }
  for (const name of ["secret", "postgres.json"]) {
    const path = join(DATA_DIR, name);
    const found = await stat(path).catch(() => null);
    if (found && (found.mode & 0o077) !== 0) {
      return bad(check, `${path} can be read by other users of the machine.`, `chmod 600 ${path}`);
    }
  }
  return good(check, `${DATA_DIR} can be written, and its secrets are private.`);
}

/** How much room is left on the disk of the data folder. */
export async function checkDisk({ DATA_DIR }: Pick<Env, "DATA_DIR">): Promise<Finding> {
  const check = "disk";
  const disk = await statfs(DATA_DIR).catch(() => null);
  if (!disk) return warning(check, `The disk of ${DATA_DIR} cannot be asked.`, "Look at DATA_DIR.");
  const free = disk.bavail * disk.bsize;
  const found = `${(free / gigabyte).toFixed(1)} GB are free on the disk of ${DATA_DIR}.`;
  if (free < gigabyte / 2)
    return bad(check, found, "Free some space now: the database stops when the disk is full.");
  if (free < 3 * gigabyte) return warning(check, found, "Free some space soon.");
  return good(check, found);
}
