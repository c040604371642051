import { type FileStore, sweepFiles } from "@tributary/files";
import { tickRecall } from "@tributary/recirculation";
import { assignNewcomers } from "../learning/assign-courses.ts";
import type { JobQueue, RunningJob } from "../queue/queue-backend.ts";
import { sweepCards } from "../recruitment/sweep-cards.ts";
import type { RelayDeps } from "../relay/dispatch-events.ts";
import { reconcileEvents } from "../relay/reconcile-events.ts";
import { cleanUp } from "./clean-up.ts";

/** What the clock brings, and when. One scheduler each for the whole installation, never one a person or a vendor. */
const schedule = {
  reconcile: { every: 60_000 },
  "sweep-cards": { every: 15 * 60_000 },
  recall: { every: 5 * 60_000 },
  "assign-courses": { every: 15 * 60_000 },
  "clean-up": { pattern: "17 3 * * *", tz: "UTC" },
  "sweep-files": { pattern: "41 3 * * *", tz: "UTC" },
} as const;

/** Enters the chores into their queue; entering them again changes nothing. */
export async function scheduleChores(queue: JobQueue): Promise<void> {
  for (const [name, when] of Object.entries(schedule)) await queue.upsertJobScheduler(name, when);
}

/** What chores work with. */
type ChoreDeps = RelayDeps & { readonly files: FileStore };

/** The work of the worker that does the chores. */
export function runChores(deps: ChoreDeps): (job: RunningJob) => Promise<void> {
  const chores: Record<keyof typeof schedule, () => Promise<void>> = {
    reconcile: reconciler(deps),
    "sweep-cards": async () => {
      const swept = await sweepCards(deps);
      if (swept.warned + swept.released + swept.failed > 0) deps.log.info(swept, "swept cards");
    },
    recall: async () => {
      const report = await tickRecall(deps);
      if (report.planned > 0) deps.log.info(report, "recall mails planned");
    },
    "assign-courses": async () => {
      const assigned = await assignNewcomers(deps.database, deps.clock);
      if (assigned > 0) deps.log.info({ assigned }, "courses were assigned to newcomers");
    },
    "clean-up": async () => {
      deps.log.info(await cleanUp(deps.database, deps.clock), "cleaned up");
    },
    "sweep-files": async () => {
      deps.log.info(await sweepFiles(deps), "swept files");
    },
  };
  return async ({ name }) => {
    if (!Object.hasOwn(chores, name)) throw new Error("no chore of this name");
    await chores[name as keyof typeof chores]();
  };
}

/** Remembers how far everything is done, so that only the first look of a process reads all that is kept. */
function reconciler(deps: RelayDeps): () => Promise<void> {
  let doneUntil = new Date(0);
  return async () => {
    const reconciled = await reconcileEvents(deps, doneUntil);
    doneUntil = reconciled.doneUntil;
    if (reconciled.again > 0) deps.log.warn({ jobs: reconciled.again }, "lost jobs were queued again");
  };
}
