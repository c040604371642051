import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../launch/project.mjs";
import { plainEnvironment } from "./plain-environment.mjs";
import { failed, honestTally } from "./tally.mjs";

/** @typedef {import("../launch/report.mjs").Report} Report */
/** @typedef {import("./tally.mjs").Tally} Tally */

/**
 * @param {Report} report
 * @param {"unit" | "integration"} project
 * @returns {Promise<Tally>}
 */
export function runVitest(report, project) {
  const command = join(root, "node_modules/.bin/vitest");
  return runSuite(report, `${project === "unit" ? "Unit" : "Integration"} tests`, async (file) => {
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    const status = await stream(command, args, plainEnvironment());
    const read = readReport(file);
    return honestTally(
      {
        passed: Number(read.numPassedTests ?? 0),
        failed: Number(read.numFailedTests ?? 0),
        skipped: Number(read.numPendingTests ?? 0) + Number(read.numTodoTests ?? 0),
      },
      status,
    );
  });
}

/**
 * A test that passes only at the second try has failed: it does not say what it seems to.
 *
 * @param {Report} report
 * @returns {Promise<Tally>}
 */
export function runBrowserTests(report) {
  const command = join(root, "tests/node_modules/.bin/playwright");
  return runSuite(report, "Browser tests", async (file) => {
    const args = ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json"];
    const status = await stream(command, args, { ...plainEnvironment(), PLAYWRIGHT_JSON_OUTPUT_NAME: file });
    const { stats = {} } = readReport(file);
    return honestTally(
      {
        passed: Number(stats.expected ?? 0),
        failed: Number(stats.unexpected ?? 0) + Number(stats.flaky ?? 0),
        skipped: Number(stats.skipped ?? 0),
      },
      status,
    );
  });
}

/**
 * @param {Report} report
 * @param {string} title
 * @param {(file: string) => Promise<Tally>} work
 */
async function runSuite(report, title, work) {
  const folder = mkdtempSync(join(tmpdir(), "tributary-report-"));
  const since = performance.now();
  report.line(`  · ${title}`);
  try {
    const tally = await work(join(folder, "report.json"));
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    const { passed, failed: bad, skipped } = tally;
    report.line(`  ${bad > 0 ? "✗" : "✓"} ${title}: ${passed} of ${passed + bad + skipped} (${seconds} s)`);
    return tally;
  } catch (error) {
    report.line(String(error));
    return failed;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function stream(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject).once("close", (status) => resolve(status ?? 128));
  });
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
