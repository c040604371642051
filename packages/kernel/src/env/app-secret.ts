import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

const secretBytes = 32;

/** The secret of a data folder. */
export interface KeptSecret {
  readonly secret: string;
  /** Nobody had made one in this folder, or it was lost. */
  readonly isNew: boolean;
}

/**
 * The secret of an installation that was given none: made once, kept in the data folder, readable by its owner only.
 * Two processes that start at once agree on one, and a kill in between leaves no half of it.
 */
export function keptSecret(dataDir: string): KeptSecret {
  const path = join(dataDir, "secret");
  const found = readSecret(path);
  if (found) return { secret: found, isNew: false };
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, "w", 0o600);
  writeSync(file, `${randomBytes(secretBytes).toString("base64url")}\n`);
  fsyncSync(file);
  closeSync(file);
  giveToOwnerOf(dataDir, draft);
  let isNew = true;
  try {
    // Unlike a rename, a link refuses when another process was first.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    isNew = false;
  } finally {
    rmSync(draft);
  }
  return { secret: readFileSync(path, "utf8").trim(), isNew };
}

/** Root may start what another user owns, and must not lock that user out. */
function giveToOwnerOf(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
