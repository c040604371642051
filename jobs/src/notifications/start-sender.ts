import { setTimeout as pause } from "node:timers/promises";
import type { ReportFailure } from "../process/failure-log.ts";
import { type Loop, startLoop } from "../process/loop.ts";
import { type SendDeps, sendDueMails } from "./send-due-mails.ts";

const lookEveryMs = 1_000;

/** Sends mails as they become due, at the pace that the transport bears. */
export function startSender(deps: SendDeps, onError: ReportFailure): Loop {
  let quietUntil = 0;
  return startLoop({
    everyMs: lookEveryMs,
    onError,
    step: async () => {
      if (performance.now() < quietUntil) return false;
      const { found, quietMs } = await sendDueMails(deps);
      quietUntil = performance.now() + quietMs;
      if (!found) return false;
      await pause(deps.transport.spacingMs);
      return true;
    },
  });
}
