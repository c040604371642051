import type { Readable } from "node:stream";

/** A file as it lies in the store. */
export interface StoredFile {
  /** Random, says nothing of the content or the owner. */
  readonly key: string;
  readonly bytes: number;
  /** Of the content, in hex. */
  readonly sha256: string;
}

/** How a file is put away. */
export interface PutOptions {
  /** One byte more than this stops the stream: the rest is not read and nothing is kept. */
  readonly limitBytes: number;
  /** The key of a file that comes back from a backup; a new random one when not given. */
  readonly key?: string;
  /** Sees every piece on its way, so that nothing has to be read twice. */
  readonly onPiece?: (piece: Uint8Array) => void;
}

/** A stretch of a file: from the byte `start` to the byte `end`, both included and counted from 0. */
export interface ByteSlice {
  readonly start?: number;
  readonly end?: number;
}

/** Thrown by `put` when a stream goes on past its limit. */
export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
}

/** Where the bytes of files are kept; the rows that own them are in platform.files. Never in a web server's reach. */
export interface FileStore {
  /** Takes a stream whole or not at all: a broken one leaves nothing behind. */
  put(pieces: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredFile>;
  /** Streams a file's bytes, or a slice of them; errors on the stream when there is no such file. */
  open(key: string, slice?: ByteSlice): Readable;
  /** Removes a file, and what a killed process left of one. Removing what is not there is no failure. */
  remove(key: string): Promise<void>;
}
