import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkedKey, newFileKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";
import { measured } from "./measured.ts";

/** A store in a folder of this machine. Files get their name only when they are whole and on the disk. */
export function localFileStore(folder: string): FileStore {
  const pathOf = (key: string): string => join(folder, checkedKey(key).slice(0, 2), key);
  const partialOf = (key: string): string => `${pathOf(key)}.part`;
  return {
    put: async (pieces, options) => {
      const key = options.key ?? newFileKey();
      const partial = partialOf(key);
      await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
      const measuring = measured(pieces, options);
      try {
        await writeWhole(partial, measuring.pieces);
        await rename(partial, pathOf(key));
        return { key, ...measuring.result() };
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    open: (key, slice = {}) => createReadStream(pathOf(key), slice),
    remove: async (key) => {
      await rm(partialOf(key), { force: true });
      await rm(pathOf(key), { force: true });
    },
  };
}

async function writeWhole(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
