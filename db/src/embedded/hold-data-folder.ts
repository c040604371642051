import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { EmbeddedProblem } from "./embedded-problem.ts";
import { findProcessBirth } from "./process-birth.ts";

const schema = z.object({ pid: z.int(), birth: z.string(), what: z.enum(["start", "command"]) });

/** Who works on a data folder: a running installation, or a command for its own time. */
export type Holder = z.infer<typeof schema>;

/** That the data folder is ours until we release it, or die. */
export interface Hold {
  /** The one before did not release it: it was killed. */
  readonly afterKill: boolean;
  release(): void;
}

const patienceMs = 60_000;

/**
 * Takes the data folder, so that two starts or commands never meet on one database. Waits a minute for a command to
 * finish; throws an EmbeddedProblem when an installation runs from it already.
 */
export async function holdDataFolder(
  dataDir: string,
  what: Holder["what"],
  onStep: (step: string) => void = () => {},
): Promise<Hold> {
  for (let waited = 0; ; waited += 100) {
    const hold = tryHold(dataDir, what);
    if (hold) return hold;
    const holder = findHolder(dataDir);
    if (holder?.what === "start") {
      throw new EmbeddedProblem(
        `Tributary already runs from ${dataDir} (process ${holder.pid}). Stop that one first, or set another DATA_DIR and PORT.`,
      );
    }
    if (waited >= patienceMs) {
      throw new EmbeddedProblem(
        `A tributary command (process ${holder?.pid}) has been using ${dataDir} for a minute. Wait for it, or end it.`,
      );
    }
    if (waited === 0) onStep("waiting for a tributary command to finish");
    await wait(100);
  }
}

/** Takes it if it is free; null when somebody alive has it. */
export function tryHold(dataDir: string, what: Holder["what"]): Hold | null {
  const path = join(dataDir, "holder.json");
  const draft = `${path}.${process.pid}`;
  mkdirSync(dataDir, { recursive: true });
  const stale = readHolder(path);
  if (stale && isAlive(stale)) return null;
  if (stale) rmSync(path, { force: true });
  writeFileSync(
    draft,
    JSON.stringify({ pid: process.pid, birth: findProcessBirth(process.pid) ?? "", what }),
  );
  try {
    // Unlike a rename, a link refuses when another process was first.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  } finally {
    rmSync(draft);
  }
  return { afterKill: stale !== null, release: () => rmSync(path, { force: true }) };
}

/** Who has the folder, alive. */
export function findHolder(dataDir: string): Holder | null {
  const holder = readHolder(join(dataDir, "holder.json"));
  return holder && isAlive(holder) ? holder : null;
}

function isAlive({ pid, birth }: Holder): boolean {
  return findProcessBirth(pid) === birth;
}

function readHolder(path: string): Holder | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    // A file that no start of ours wrote holds nothing; the next one overwrites it.
    return { pid: 0, birth: "unreadable", what: "command" };
  }
}
