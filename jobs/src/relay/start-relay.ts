import type { ReportFailure } from "../process/failure-log.ts";
import { type Loop, startLoop } from "../process/loop.ts";
import { firstTurn } from "./claim-waiting-events.ts";
import { dispatchEvents, type RelayDeps } from "./dispatch-events.ts";

const lookEveryMs = 1_000;

/** Carries events from the outbox into the queues: as soon as it is woken, and by itself every second. */
export function startRelay(deps: RelayDeps, onError: ReportFailure): Loop {
  let turn = firstTurn;
  return startLoop({
    everyMs: lookEveryMs,
    onError,
    step: async () => {
      const dispatched = await dispatchEvents(deps, turn);
      turn = dispatched.turn;
      return dispatched.events > 0;
    },
  });
}
