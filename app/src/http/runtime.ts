import type { Database } from "@tributary/db";
import type { FileStore } from "@tributary/files";
import type { Clock } from "@tributary/kernel";
import type { Env } from "@tributary/kernel/env";
import type { Logger } from "@tributary/kernel/log";

/** What the process was started with. One object, handed from the entry to every request; there is no global. */
export interface Runtime {
  readonly env: Env;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly files: FileStore;
}
