import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { RunAs } from "./run-as.ts";

/** Where root keeps what the user of Postgres must reach. */
export const systemFolder = "/var/lib/tributary";

/** Makes a folder that the user of Postgres can enter, however strict root's umask is. */
export function makeOpenFolder(path: string, runAs: RunAs | null): void {
  mkdirSync(path, { recursive: true });
  if (!runAs) return;
  chmodSync(path, 0o755);
  if (dirname(path) === systemFolder) chmodSync(systemFolder, 0o755);
}
