import { text } from "node:stream/consumers";
import { CommandProblem } from "../command-problem.ts";
import { type Manifest, manifestName, manifestSchema } from "./manifest.ts";
import { readTar, type TarReader } from "./tar-file.ts";

/** A backup that is whole as far as can be told without reading all of it. */
export interface OpenedBackup {
  readonly archive: TarReader;
  readonly manifest: Manifest;
}

/** Opens a backup. Throws a problem for a file that is none, or that was cut off. */
export async function openBackup(path: string): Promise<OpenedBackup> {
  const archive = await readTar(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandProblem("file", `The file ${path} cannot be read (${error.code ?? error.message}).`);
  });
  const entry = archive?.entries.get(manifestName);
  if (!archive || !entry) {
    throw new CommandProblem(
      "backup_damaged",
      `The file ${path} is no backup, or was cut off. Take another one.`,
    );
  }
  const manifest = manifestSchema.safeParse(parse(await text(archive.open(entry))));
  if (manifest.success) return { archive, manifest: manifest.data };
  throw new CommandProblem(
    "backup_damaged",
    `The manifest in ${path} cannot be understood. Take another backup.`,
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
