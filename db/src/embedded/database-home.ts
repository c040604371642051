import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { credentialsPath, writePrivately } from "./credentials.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";
import { makeOpenFolder, systemFolder } from "./open-folder.ts";
import { canReach, findRunAs, type RunAs } from "./run-as.ts";

/** Where one installation's database lies, and who runs it. */
export interface DatabaseHome {
  /** The folder that holds everything of the database, drafts too. */
  readonly folder: string;
  /** The data of Postgres itself. */
  readonly data: string;
  readonly log: string;
  readonly runAs: RunAs | null;
}

/**
 * The database lies in the data folder. When root starts in a place that only root may enter, Postgres could not
 * follow; then it lies under /var/lib, and a note in the data folder says where.
 */
export function findDatabaseHome(dataDir: string): DatabaseHome {
  const folder = join(dataDir, "postgres");
  const log = join(dataDir, "postgres.log");
  const runAs = findRunAs(join(folder, "data"));
  if (canReach(dataDir, runAs)) return { folder, data: join(folder, "data"), log, runAs };
  const elsewhere = join(systemFolder, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  return { folder: elsewhere, data: join(elsewhere, "data"), log, runAs: findRunAs(join(elsewhere, "data")) };
}

/** Makes the folders of an installation, and tells in `onStep` what a person should know about them. */
export function makeDatabaseHome(dataDir: string, onStep: (step: string) => void): DatabaseHome {
  makeDataDir(dataDir);
  const home = findDatabaseHome(dataDir);
  const isElsewhere = !home.folder.startsWith(dataDir);
  if (isElsewhere && !existsSync(credentialsPath(dataDir)) && existsSync(home.data)) {
    // Somebody removed the data folder to begin anew. What lies elsewhere is theirs to throw away, not ours.
    const kept = `${home.folder}.left-${Date.now()}`;
    renameSync(home.folder, kept);
    onStep(`an earlier database of this folder was kept in ${kept}`);
  }
  makeOpenFolder(home.folder, home.runAs);
  const note = join(dataDir, "where-the-database-is.txt");
  if (isElsewhere && !existsSync(note)) {
    onStep(`only root may enter ${dataDir}, so the database lies in ${home.folder}`);
    writePrivately(
      note,
      `The database of this installation lies in ${home.folder},\nsince the user that runs Postgres may not enter this folder.\n`,
    );
  }
  return home;
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    // Others may pass through to what is theirs; what is private in it is closed by itself.
    if (process.getuid?.() === 0 && statSync(dataDir).uid === 0) chmodSync(dataDir, 0o711);
  } catch (error) {
    throw new EmbeddedProblem(
      `The data folder ${dataDir} cannot be made (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that you may write.`,
    );
  }
}
