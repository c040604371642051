import { build } from "../launch/build.mjs";
import { explain } from "../launch/failure.mjs";
import { install } from "../launch/install.mjs";
import { createReport } from "../launch/report.mjs";
import { staticChecks } from "./static-checks.mjs";
import { addTallies, failed, passed } from "./tally.mjs";
import { runBrowserTests, runVitest } from "./test-suites.mjs";

/**
 * Everything, in the order in which it is quickest to mend. What fails does not keep the rest from running, except
 * that nothing runs without packages, and no test that needs the product runs without a build.
 */
const report = createReport(process.stdout);
const tallies = [];

if (await tried(() => install(report))) {
  for (const { title, check } of staticChecks) tallies.push(await tallyOf(title, check));
  const isBuilt = await tried(() => build(report));
  tallies.push(isBuilt ? passed : failed);
  tallies.push(await runVitest(report, "unit"));
  if (isBuilt) {
    tallies.push(await runVitest(report, "integration"));
    tallies.push(await runBrowserTests(report));
  } else {
    report.line("  ✗ Integration and browser tests need a build");
    tallies.push(failed, failed);
  }
} else {
  tallies.push(failed);
}

const sum = addTallies(tallies);
report.line("");
report.line(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/**
 * @param {() => Promise<unknown>} work
 */
async function tried(work) {
  try {
    await work();
    return true;
  } catch (error) {
    report.line(explain(error));
    return false;
  }
}

/**
 * @param {string} title
 * @param {() => Promise<{ status: number, output: string }>} check
 */
async function tallyOf(title, check) {
  const isFine = await tried(() =>
    report.step(title, async () => {
      const { status, output } = await check();
      if (status !== 0) throw output.trim();
    }),
  );
  return isFine ? passed : failed;
}
