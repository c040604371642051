import { setTimeout as pause } from "node:timers/promises";
import type { ReportFailure } from "../process/failure-log.ts";
import { type Loop, startLoop } from "../process/loop.ts";
import { type SendDeps, sendNextMail } from "./send-next-mail.ts";

const lookEveryMs = 1_000;

/** Sends mails as they become due, at the pace that the transport bears. */
export function startSender(deps: SendDeps, onError: ReportFailure): Loop {
  let quietUntil = 0;
  return startLoop({
    everyMs: lookEveryMs,
    onError,
    step: async () => {
      if (performance.now() < quietUntil) return false;
      const { spacingMs, sideBySide } = deps.transport;
      const sent = await Promise.all(Array.from({ length: sideBySide }, () => sendNextMail(deps)));
      quietUntil = performance.now() + Math.max(...sent.map(({ quietMs }) => quietMs));
      if (sent.every(({ found }) => !found)) return false;
      await pause(spacingMs);
      return true;
    },
  });
}
