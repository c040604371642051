/** A step that is taken again and again, one at a time. */
export interface Loop {
  /** Takes the next step at once, or right after the one under way. */
  wake(): void;
  /** Waits for the step under way and takes no more. */
  stop(): Promise<void>;
}

/** How a loop goes on. */
export interface LoopOptions {
  /** Gives whether there may be more to do at once. */
  readonly step: () => Promise<boolean>;
  /** Pause after a step that found nothing more, and after one that failed. */
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/** Starts a loop. An error is told and does not end it: what it works with may come back. */
export function startLoop({ step, everyMs, onError }: LoopOptions): Loop {
  let stopped = false;
  let wokenAgain = false;
  let endPause = (): void => {};

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    while (!stopped) {
      wokenAgain = false;
      const more = await step().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (!more && !wokenAgain && !stopped) await pause();
    }
  };

  const running = run();
  return {
    wake: () => {
      wokenAgain = true;
      endPause();
    },
    stop: () => {
      stopped = true;
      endPause();
      return running;
    },
  };
}
