import { build } from "./build.mjs";
import { explain } from "./failure.mjs";
import { install } from "./install.mjs";

/**
 * Installs and builds what has changed, for a command that needs nothing else. Ends the process with one sentence
 * when that cannot be done.
 *
 * @param {import("./report.mjs").Report} report
 */
export async function prepare(report) {
  try {
    await install(report);
    await build(report);
  } catch (error) {
    report.line(explain(error));
    process.exit(1);
  }
}
