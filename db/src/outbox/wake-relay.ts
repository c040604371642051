import type { Pool } from "../pool.ts";

/** Tells the relay that events wait. */
export interface Waker {
  wake(): void;
  /** Waits for a call that is under way. */
  settle(): Promise<void>;
}

/** The channel on which the relay listens. */
export const outboxChannel = "tributary_outbox";

/**
 * NOTIFY inside a transaction takes a lock on commit that lets only one such transaction commit at a time. So events
 * are announced afterwards, in a statement of its own, at most once in 20 ms. A call that is lost costs only time:
 * the relay also looks by itself.
 */
export function createWaker(pool: Pool): Waker {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  const announce = (): void => {
    timer = undefined;
    underWay = pool.query(`notify ${outboxChannel}`).catch(() => {});
  };
  return {
    wake: () => {
      timer ??= setTimeout(announce, 20);
    },
    settle: async () => {
      if (timer) {
        clearTimeout(timer);
        announce();
      }
      await underWay;
    },
  };
}
