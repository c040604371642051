import type { DatabaseHome } from "./database-home.ts";
import { damaged, EmbeddedProblem } from "./embedded-problem.ts";

/** Why Postgres did not start, read from its log: something to try again, or a sentence for the person. */
export function explainFailure(
  home: DatabaseHome,
  log: string,
): "port-taken" | "still-closing" | EmbeddedProblem {
  if (/could not bind|could not create any TCP\/IP sockets/.test(log)) return "port-taken";
  // Parts of a server that was killed are still ending.
  if (/pre-existing shared memory block/.test(log)) return "still-closing";
  if (/No space left on device/i.test(log)) {
    return new EmbeddedProblem(
      `The disk of ${home.folder} is full. Free some space and start again; nothing is lost.`,
    );
  }
  const version = /initialized by PostgreSQL version (\d+)/.exec(log)?.[1];
  if (version) {
    return new EmbeddedProblem(
      `The data folder ${home.data} was made by Postgres ${version}. Restore a backup into this version instead.`,
    );
  }
  if (/could not (?:map|create) .*shared memory|Cannot allocate memory/i.test(log)) {
    return new EmbeddedProblem("There is not enough memory for the database, which needs about 300 MB.");
  }
  if (/data directory .* has (?:wrong ownership|invalid permissions)/.test(log)) {
    return new EmbeddedProblem(
      `The data folder ${home.data} belongs to another user. Start as the user who owns it, or set DATA_DIR.`,
    );
  }
  if (/Permission denied/.test(log)) {
    return new EmbeddedProblem(
      `Some files in the data folder ${home.data} belong to another user than the folder. Give them all to the same one (chown -R), or restore a backup.`,
    );
  }
  const line = /(?:PANIC|FATAL):\s+(.*)/.exec(log)?.[1]?.trim();
  return line
    ? damaged(home.data, line)
    : new EmbeddedProblem(`The database did not start. Its log is ${home.log}.`);
}
