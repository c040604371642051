import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./project.mjs";

const skipped = new Set(["node_modules", "build", ".turbo", "coverage"]);

/**
 * A short mark of the state of files and folders: names, sizes and times, so that nothing needs to be read.
 *
 * @param {readonly string[]} paths relative to the project
 */
export function stampOf(paths) {
  const hash = createHash("sha256").update(
    process.versions.node.split(".")[0] + process.platform + process.arch,
  );
  for (const path of paths) add(hash, path);
  return hash.digest("hex");
}

/**
 * @param {string} file relative to the project
 * @param {string} stamp
 */
export function hasStamp(file, stamp) {
  const path = join(root, file);
  return existsSync(path) && readFileSync(path, "utf8") === stamp;
}

/**
 * @param {string} file relative to the project
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stamp);
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\0`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!skipped.has(name) && !/\.test(-d)?\.tsx?$|\.md$/.test(name)) add(hash, join(path, name));
  }
}
