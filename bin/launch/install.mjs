import { createHash } from "node:crypto";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { packageManager, root } from "./project.mjs";
import { run } from "./run.mjs";
import { hasStamp, writeStamp } from "./stamp.mjs";

const stampFile = "node_modules/.tributary-installed";
const bytesForPackages = 1.5e9;

/** A network that is not there is told in seconds; by default npm tries for more than a minute. */
const patience = {
  npm_config_fetch_retries: "3",
  npm_config_fetch_retry_factor: "2",
  npm_config_fetch_retry_mintimeout: "1000",
  npm_config_fetch_retry_maxtimeout: "8000",
};

/**
 * Installs the locked packages when the lock has changed since the last time.
 *
 * @param {import("./report.mjs").Report} report
 */
export async function install(report) {
  const stamp = stampOfLock();
  if (hasStamp(stampFile, stamp)) return;
  await report.step("Installing packages", async (say) => {
    refuseFullDisk();
    const args = [
      "--yes",
      "--prefer-offline",
      packageManager,
      "install",
      "--frozen-lockfile",
      "--reporter=append-only",
    ];
    const { status, output } = await run("npx", args, {
      env: { ...process.env, ...patience, CI: "1", npm_config_loglevel: "error" },
      onLine: (line) => {
        const progress = /Progress: resolved (\d+), .*added (\d+)/.exec(line);
        if (progress && process.stdout.isTTY) say(`${progress[2]} of ${progress[1]}`);
      },
    });
    if (status !== 0) throw explainInstall(output);
    writeStamp(stampFile, stamp);
  });
}

/** What is installed depends on the lock and on the machine, and not on when the files were written. */
function stampOfLock() {
  const hash = createHash("sha256");
  for (const name of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, name)));
  return hash.update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest("hex");
}

function refuseFullDisk() {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free >= bytesForPackages || existsSync(join(root, "node_modules"))) return;
  throw new Failure(
    `Only ${Math.floor(free / 1e6)} MB are free on the disk of ${root}; the packages need about ${bytesForPackages / 1e9} GB. Free some, and start again.`,
  );
}

/** @param {string} output */
function explainInstall(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return new Failure(
      "The disk became full while packages were installed. Free at least 2 GB, and start again.",
    );
  }
  if (/OUTDATED_LOCKFILE/.test(output)) {
    return new Failure(
      `pnpm-lock.yaml does not fit the package.json files. Run: npx ${packageManager} install`,
    );
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|NO_OFFLINE|request to .* failed|error sending request/i.test(
      output,
    )
  ) {
    return new Failure(
      "The packages cannot be downloaded: the registry is not reached. Connect to the network (or set HTTPS_PROXY), and start again; it goes on where it stopped.",
    );
  }
  if (/EACCES|EPERM|permission denied/i.test(output)) {
    return new Failure(
      `The packages cannot be written into ${root}. Start as the user who owns that folder.`,
    );
  }
  const line = output.split("\n").findLast((text) => /err/i.test(text)) ?? output.trim().split("\n").at(-1);
  return new Failure(`The packages could not be installed: ${line?.trim()}`);
}
