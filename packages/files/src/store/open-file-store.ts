import { join } from "node:path";
import type { Env } from "@tributary/kernel/env";
import type { FileStore } from "./file-store.ts";
import { localFileStore } from "./local-file-store.ts";
import { s3FileStore } from "./s3-file-store.ts";

/** The store that the environment names: a bucket when S3_* is set, else a folder in the data folder. */
export function openFileStore({ DATA_DIR, S3 }: Pick<Env, "DATA_DIR" | "S3">): FileStore {
  return S3 ? s3FileStore(S3) : localFileStore(join(DATA_DIR, "files"));
}
