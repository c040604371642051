/**
 * Tells a person what is going on: a line a step, with its seconds.
 *
 * @typedef {object} Report
 * @property {<T>(title: string, work: (say: (detail: string) => void) => Promise<T>) => Promise<T>} step
 * @property {(line: string) => void} line
 */

const refreshMs = 200;

/**
 * On a terminal the line of a step lives while it runs; elsewhere it is written when it begins and when it ends.
 *
 * @param {NodeJS.WriteStream} stream
 * @returns {Report}
 */
export function createReport(stream) {
  // Whoever reads may go away; that is no reason to fall over.
  stream.on("error", () => {});
  const line = (/** @type {string} */ text) => void stream.write(`${text}\n`);
  return {
    line,
    step: async (title, work) => {
      const since = performance.now();
      const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
      const live = stream.isTTY ? liveLine(stream, title, seconds) : null;
      if (!live) line(`  · ${title}`);
      try {
        const value = await work(live ? live.say : (detail) => line(`    ${detail}`));
        live?.end();
        line(`  ✓ ${title} (${seconds()})`);
        return value;
      } catch (error) {
        live?.end();
        line(`  ✗ ${title} (${seconds()})`);
        throw error;
      }
    },
  };
}

/**
 * @param {NodeJS.WriteStream} stream
 * @param {string} title
 * @param {() => string} seconds
 */
function liveLine(stream, title, seconds) {
  let detail = "";
  const draw = () => {
    const text = `  · ${title} ${seconds()}${detail ? `  ${detail}` : ""}`;
    stream.write(`\r\x1b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, refreshMs);
  return {
    say: (/** @type {string} */ text) => {
      detail = text;
      draw();
    },
    end: () => {
      clearInterval(timer);
      stream.write("\r\x1b[2K");
    },
  };
}
