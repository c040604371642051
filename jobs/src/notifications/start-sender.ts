import { setTimeout as pause } from "node:timers/promises";
import type { ReportFailure } from "../process/failure-log.ts";
import { type Loop, startLoop } from "../process/loop.ts";
import { type SendDeps, sendNextMail } from "./send-next-mail.ts";

const lookEveryMs = 1_000;
/** As many go out side by side where the transport asks for no pause between two. */
const sideBySide = 4;

/** Sends mails as they become due, at the pace that the transport bears: one after the other where it wants pauses. */
export function startSender(deps: SendDeps, onError: ReportFailure): Loop {
  let quietUntil = 0;
  return startLoop({
    everyMs: lookEveryMs,
    onError,
    step: async () => {
      if (performance.now() < quietUntil) return false;
      const { spacingMs } = deps.transport;
      const atOnce = spacingMs > 0 ? 1 : sideBySide;
      const sent = await Promise.all(Array.from({ length: atOnce }, () => sendNextMail(deps)));
      quietUntil = performance.now() + Math.max(...sent.map(({ quietMs }) => quietMs));
      if (sent.every(({ found }) => !found)) return false;
      await pause(spacingMs);
      return true;
    },
  });
}
