import type { FileStore } from "@tributary/files";
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

/** A batch that was looked at, and how far into the file it reaches. */
export interface Portion {
  readonly work: CheckedWork;
  readonly bytesRead: number;
  /** Says that the database now has something long to do, so that the next batch may be read meanwhile. */
  readonly onWriting: () => void;
}

/** What is done with each batch; false ends the work. */
export type Step = (portion: Portion) => Promise<boolean>;

/**
 * Goes through the file of an import. While the database writes one batch the next is read and looked at; never more
 * than these two are in memory. Not earlier: the short questions before the writing would each wait for a process that
 * is busy with reading, and both would be slower than one after the other. False when a step has ended the work.
 */
export async function workThrough(
  files: FileStore,
  { whole, fileKey, rowContext }: Work,
  step: Step,
  { signal, batchRows = usualBatch }: RunOptions,
): Promise<boolean> {
  const check = openTrade(whole.kind, rowContext);
  let underWay: Promise<boolean> = Promise.resolve(true);
  try {
    for await (const { rows, bytesRead } of readBatches(files.open(fileKey), whole.reading, batchRows)) {
      const work = check(rows);
      if (!(await underWay)) return false;
      signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        underWay = step({ work, bytesRead, onWriting: resolve });
        // A step that fails is met by the next turn, or below.
        underWay.catch(() => {}).finally(resolve);
      });
    }
  } finally {
    // The batch that is under way ends before whatever ended the loop goes on.
    await underWay;
  }
  return await underWay;
}
