/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
export const passed = { passed: 1, failed: 0, skipped: 0 };

/** @type {Tally} */
export const failed = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  return sum;
}

/**
 * What a run came to. A run that ended badly without a failed test (a file that does not load, an error nobody
 * caught) has failed, and so has one in which nothing ran.
 *
 * @param {Tally} tally
 * @param {number} status
 * @returns {Tally}
 */
export function honestTally(tally, status) {
  const endedBadly = status !== 0 && tally.failed === 0;
  const ranNothing = tally.passed + tally.failed === 0;
  return endedBadly || ranNothing ? { ...tally, failed: tally.failed + 1 } : tally;
}
