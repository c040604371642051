import { randomBytes } from "node:crypto";
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { damaged } from "./embedded-problem.ts";

const password = z.string().min(16);

const schema = z.object({
  port: z.int().min(1).max(65_535).nullable(),
  passwords: z.object({ superuser: password, owner: password, runtime: password }),
});

/** How the server of a data folder is reached. */
export type Credentials = z.infer<typeof schema>;

/** The file that holds them, beside the data and readable by its owner only. */
export function credentialsPath(dataDir: string): string {
  return join(dataDir, "postgres.json");
}

/** Null when the folder has none yet. Throws a problem when the file cannot be understood. */
export function findCredentials(dataDir: string): Credentials | null {
  const path = credentialsPath(dataDir);
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw damaged(dataDir, "postgres.json, which holds the passwords of the database, cannot be read");
  }
}

/** New ones, with a password of its own for each role. */
export function makeCredentials(): Credentials {
  const make = () => randomBytes(24).toString("base64url");
  return { port: null, passwords: { superuser: make(), owner: make(), runtime: make() } };
}

/** Stores them whole or not at all. */
export function storeCredentials(dataDir: string, credentials: Credentials): void {
  writePrivately(credentialsPath(dataDir), `${JSON.stringify(credentials, null, 2)}\n`);
}

/** Writes a file of the folder's owner (root may be working in another user's folder), whole or not at all. */
export function writePrivately(path: string, content: string): void {
  const draft = `${path}.new-${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(path));
    chownSync(draft, uid, gid);
  }
  renameSync(draft, path);
}
