import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";

/**
 * Just enough of the ustar format (POSIX.1-1988) to keep a backup in one file that any tar can open: plain files with
 * names of up to 100 bytes. Sizes past 8 GiB are written in base 256, as GNU tar does.
 */
const block = 512;
const octalLimit = 8 ** 11;

/** A file in an archive. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  /** Where its bytes begin in the archive. */
  readonly at: number;
}

/** Writes an archive entry by entry. The size of an entry need not be known before its last byte. */
export interface TarWriter {
  add(name: string, pieces: AsyncIterable<Uint8Array>): Promise<{ bytes: number }>;
  /** Ends the archive and puts it on the disk. */
  close(): Promise<void>;
}

/** Begins an archive in an open, empty file. */
export function writeTar(file: FileHandle, at: Date): TarWriter {
  let end = 0;
  // Goes on at the end of what was written; only headers are put in their place afterwards.
  const append = async (piece: Uint8Array): Promise<void> => {
    await file.writeFile(piece);
    end += piece.length;
  };
  return {
    add: async (name, pieces) => {
      const header = end;
      const source = pieces[Symbol.asyncIterator]();
      // A source that cannot even be opened leaves no trace in the archive.
      let next = await source.next();
      await append(Buffer.alloc(block));
      for (; !next.done; next = await source.next()) await append(next.value);
      const bytes = end - header - block;
      await append(Buffer.alloc(padded(bytes) - bytes));
      await file.write(tarHeader(name, bytes, at), 0, block, header);
      return { bytes };
    },
    close: async () => {
      await append(Buffer.alloc(2 * block));
      await file.sync();
    },
  };
}

function padded(bytes: number): number {
  return Math.ceil(bytes / block) * block;
}

function tarHeader(name: string, bytes: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error("the name of an archive entry is too long");
  const header = Buffer.alloc(block);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  if (bytes < octalLimit) header.write(octal(bytes, 11), 124);
  else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(bytes), 128);
  }
  header.write(octal(Math.floor(at.getTime() / 1000), 11), 136);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksumOf(header: Buffer): number {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  return sum;
}

/** An archive that is read. */
export interface TarReader {
  /** The files in it, by name. */
  readonly entries: ReadonlyMap<string, TarEntry>;
  open(entry: TarEntry): Readable;
}

/** Reads what an archive holds. Null when the file is no archive, or ends before its end. */
export async function readTar(path: string): Promise<TarReader | null> {
  const file = await open(path, "r");
  try {
    const entries = await readEntries(file, (await file.stat()).size);
    return entries && { entries, open: ({ at, bytes }) => streamOf(path, at, bytes) };
  } finally {
    await file.close();
  }
}

async function readEntries(file: FileHandle, size: number): Promise<Map<string, TarEntry> | null> {
  const entries = new Map<string, TarEntry>();
  const header = Buffer.alloc(block);
  for (let at = 0; at + block <= size; ) {
    await file.read(header, 0, block, at);
    if (header.every((byte) => byte === 0)) return entries;
    if (Number.parseInt(header.toString("latin1", 148, 154), 8) !== checksumOf(header)) return null;
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    const large = (header.at(124) ?? 0) & 0x80;
    const bytes = large
      ? Number(header.readBigUInt64BE(128))
      : Number.parseInt(header.toString("latin1", 124, 135), 8);
    entries.set(name, { name, bytes, at: at + block });
    at += block + padded(bytes);
  }
  return null;
}

function streamOf(path: string, at: number, bytes: number): Readable {
  // createReadStream has no way to say an empty range.
  if (bytes === 0) return Readable.from([]);
  return createReadStream(path, { start: at, end: at + bytes - 1, highWaterMark: 256 * 1024 });
}
