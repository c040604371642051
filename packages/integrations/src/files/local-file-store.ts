import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileStore, FileTooLarge, type PutOptions, type StoredFile } from "./file-store.ts";

const keyForm = /^[0-9a-f]{32}$/;

/** A store in a folder of this machine. Files get their name only when they are whole and on the disk. */
export function localFileStore(folder: string): FileStore {
  const pathOf = (key: string): string => {
    if (!keyForm.test(key)) throw new Error("not a key of this store");
    return join(folder, key.slice(0, 2), key);
  };
  return {
    put: async (pieces, options) => {
      const key = options.key ?? randomBytes(16).toString("hex");
      const path = pathOf(key);
      const partial = `${path}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        const written = await writeWhole(partial, pieces, options);
        await rename(partial, path);
        return { key, ...written };
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    open: (key, limitBytes) =>
      createReadStream(pathOf(key), limitBytes === undefined ? {} : { end: limitBytes - 1 }),
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeWhole(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { limitBytes, onPiece }: PutOptions,
): Promise<Omit<StoredFile, "key">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > limitBytes) throw new FileTooLarge(`more than ${limitBytes} bytes`);
      hash.update(piece);
      onPiece?.(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}
