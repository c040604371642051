import type { FileStore } from "../files/file-store.ts";
import { readBatches } from "../reading/read-records.ts";
import { type CheckedWork, openTrade } from "../writing/open-trade.ts";
import type { Work } from "./begin-work.ts";

/** How far the work is; in bytes of the file, as nobody knows its rows before the end. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** How the work on an import is watched and stopped. */
export interface RunOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops the work behind the batch that is under way, by throwing; another run goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Rows in one transaction; 2,500 when not given: enough that its cost does not show, few enough to be held twice. */
  readonly batchRows?: number;
}

const usualBatch = 2_500;

/** What is done with each batch; false ends the work. */
export type Step = (work: CheckedWork, bytesRead: number) => Promise<boolean>;

/**
 * Goes through the file of an import. While the database is busy with one batch the next is read and looked at, so
 * that neither waits for the other; never more than these two are in memory. False when a step has ended the work.
 */
export async function workThrough(
  files: FileStore,
  { whole, fileKey, rowContext }: Work,
  step: Step,
  { onProgress, signal, batchRows = usualBatch }: RunOptions,
): Promise<boolean> {
  const check = openTrade(whole.kind, rowContext);
  let underWay: Promise<boolean> = Promise.resolve(true);
  try {
    for await (const { rows, bytesRead } of readBatches(files.open(fileKey), whole.reading, batchRows)) {
      const work = check(rows);
      if (!(await underWay)) return false;
      signal?.throwIfAborted();
      underWay = step(work, bytesRead).then((isGoingOn) => {
        onProgress?.({ bytesRead, bytesTotal: whole.bytesTotal });
        return isGoingOn;
      });
      // Met by the next turn, or below.
      underWay.catch(() => {});
    }
  } finally {
    // The batch that is under way ends before whatever ended the loop goes on.
    await underWay;
  }
  return await underWay;
}
