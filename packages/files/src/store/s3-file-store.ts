import { Readable } from "node:stream";
import type { S3Settings } from "@tributary/kernel/env";
import { checkedKey, newFileKey } from "./file-key.ts";
import type { ByteSlice, FileStore } from "./file-store.ts";
import { measured } from "./measured.ts";
import { type S3Requests, s3Requests } from "./s3-requests.ts";

/** S3 takes parts from 5 MiB on (but for the last one); one part of each upload that is under way is in memory. */
const usualPartBytes = 8 * 1024 * 1024;

/** A store in a bucket of S3 or of anything that speaks as S3 does. A file is there when all of its parts are. */
export function s3FileStore(settings: S3Settings, partBytes = usualPartBytes): FileStore {
  const s3 = s3Requests(settings);
  return {
    put: async (pieces, options) => {
      const key = options.key ?? newFileKey();
      const measuring = measured(pieces, options);
      await send(s3, `files/${checkedKey(key)}`, inParts(measuring.pieces, partBytes));
      return { key, ...measuring.result() };
    },
    open: (key, slice = {}) =>
      Readable.from(bytesOf(s3, `files/${checkedKey(key)}`, slice), { objectMode: false }),
    remove: async (key) => {
      const name = `files/${checkedKey(key)}`;
      for (const uploadId of await s3.listUploads(name)) await s3.abortUpload(name, uploadId);
      await s3.deleteObject(name);
    },
  };
}

/** A small file goes in one request; a larger one in parts, which are let go of when one of them fails. */
async function send(s3: S3Requests, name: string, parts: AsyncGenerator<Buffer>): Promise<void> {
  const first = await parts.next();
  const second = first.done ? first : await parts.next();
  if (second.done) return s3.putObject(name, first.done ? Buffer.alloc(0) : first.value);
  const uploadId = await s3.createUpload(name);
  try {
    const tags = [await s3.uploadPart(name, uploadId, 1, first.value as Buffer)];
    tags.push(await s3.uploadPart(name, uploadId, 2, second.value));
    for await (const part of parts) tags.push(await s3.uploadPart(name, uploadId, tags.length + 1, part));
    await s3.completeUpload(name, uploadId, tags);
  } catch (error) {
    // What made it fail is told, not that letting go failed too; the sweep aborts what is left.
    await s3.abortUpload(name, uploadId).catch(() => {});
    throw error;
  }
}

/** Gathers pieces into parts of one size; the last one is what is left. */
async function* inParts(pieces: AsyncIterable<Uint8Array>, partBytes: number): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    let rest = piece;
    while (bytes + rest.length >= partBytes) {
      gathered.push(rest.subarray(0, partBytes - bytes));
      rest = rest.subarray(partBytes - bytes);
      yield Buffer.concat(gathered);
      gathered = [];
      bytes = 0;
    }
    // Copied, as the piece itself may be reused by who reads the stream.
    if (rest.length > 0) gathered.push(Buffer.from(rest));
    bytes += rest.length;
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}

async function* bytesOf(s3: S3Requests, name: string, slice: ByteSlice): AsyncGenerator<Uint8Array> {
  yield* await s3.getObject(name, slice);
}
