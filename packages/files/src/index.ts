export {
  acceptedEndings,
  type FilePurpose,
  fileLimitBytes,
  filePurposes,
} from "./content/file-types.ts";
export {
  type FileGrant,
  filePath,
  findServedFile,
  getFileKey,
  listFiles,
  type ServedFile,
} from "./file-queries.ts";
export { holdFiles, releaseFiles } from "./hold-files.ts";
export { type ReceivedFile, receiveFile } from "./receive-file.ts";
export { type FileFacts, type FileRef, recordFile } from "./record-file.ts";
export {
  type ByteSlice,
  type FileStore,
  FileTooLarge,
  type PutOptions,
  type StoredFile,
} from "./store/file-store.ts";
export { localFileStore } from "./store/local-file-store.ts";
export { openFileStore } from "./store/open-file-store.ts";
export { rememberedStore } from "./store/remembered-store.ts";
export { type SweepDeps, sweepFiles } from "./sweep-files.ts";
