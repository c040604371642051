/**
 * Stops what was started, the last first, once: when we are asked to, or when something fails.
 *
 * @typedef {(how: "now" | "at-once") => Promise<void>} Stopper
 */

/** npm passes on what the terminal has sent already, so the same Ctrl-C may come twice. */
const sameSignalMs = 400;
const lookForNpmMs = 500;

/** @param {import("./report.mjs").Report} report */
export function createStop(report) {
  /** @type {Stopper[]} */
  const stoppers = [];
  /** @type {Stopper[]} */
  const lastStoppers = [];
  /** @type {Promise<never> | null} */
  let stopping = null;
  let askedAt = 0;

  /** @param {number} status */
  async function stopAll(status) {
    for (const stopper of [...stoppers, ...lastStoppers]) {
      await stopper("now").catch((error) => report.line(String(error?.message ?? error)));
    }
    process.exit(status);
  }

  async function stopAtOnce() {
    await Promise.allSettled(stoppers.map((stopper) => stopper("at-once")));
    await Promise.allSettled(lastStoppers.map((stopper) => stopper("at-once")));
    process.exit(130);
  }

  const stop = {
    /** Whether a person or the system has asked us to stop; then nothing that ends is a failure. */
    asked: false,
    /**
     * To be stopped before everything that was started before it.
     *
     * @param {Stopper} stopper
     */
    before(stopper) {
      stoppers.unshift(stopper);
    },
    /**
     * To be done when everything has been stopped.
     *
     * @param {Stopper} stopper
     */
    last(stopper) {
      lastStoppers.push(stopper);
    },
    /** @param {number} status */
    now(status) {
      stopping ??= /** @type {Promise<never>} */ (stopAll(status));
      return stopping;
    },
  };

  const ask = () => {
    if (askedAt === 0) {
      askedAt = Date.now();
      stop.asked = true;
      report.line("\nStopping (again: at once)");
      void stop.now(0);
    } else if (Date.now() - askedAt > sameSignalMs) {
      void stopAtOnce();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  stopWithNpm(() => stop.asked || ask());
  return stop;
}

/**
 * Whoever kills npm without asking means us: otherwise the product would run on with nobody to stop it.
 *
 * @param {() => void} ask
 */
function stopWithNpm(ask) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && ask(), lookForNpmMs).unref();
}
