import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What the documents name is there: links lead somewhere, files stand in the tree, names of our code are words of our code,
 * and every decision is in the index.
 */
const root = join(import.meta.dirname, "../..");
const skipped = new Set(["node_modules", "build", ".git", ".turbo", ".data", "coverage", "test-results"]);
const code = /\.(tsx?|mjs|cjs|sql|css|json)$/;

const paths = filesBelow("");
const known = new Set(paths.map((path) => `/${path}`));
const words = new Set(
  paths
    .filter((path) => code.test(path))
    .flatMap((path) => readFileSync(join(root, path), "utf8").match(/[A-Za-z_]\w*/g) ?? []),
);
const findings = [...paths.filter((path) => path.endsWith(".md")).flatMap(lookAt), ...decisionsLeftOut()];
for (const finding of findings) process.stdout.write(`${finding}\n`);
process.exit(findings.length > 0 ? 1 : 0);

/** @param {string} document */
function lookAt(document) {
  const text = readFileSync(join(root, document), "utf8");
  const prose = text.replace(/^```.*?^```/gms, "");
  const links = all(text, /\]\((?!https?:)([^)#]+)/g).filter(
    (link) => !existsSync(join(root, dirname(document), link)),
  );
  const files = all(prose, /`([\w./-]+\.(?:tsx?|mjs|sql|md))`/g).filter((file) => !isKnown(file));
  // Two humps at least: a single word may be anybody's.
  const names = all(prose, /`([A-Za-z][a-z\d]+[A-Z]\w*)(?:\([^`]*\))?`/g).filter((name) => !words.has(name));
  return [...links, ...files, ...names].map((missing) => `${document}: names ${missing}, which is not there`);
}

/**
 * Documents name files as short as can be: by the end of their path.
 *
 * @param {string} file
 */
function isKnown(file) {
  return known.has(`/${file}`) || [...known].some((path) => path.endsWith(`/${file}`));
}

function decisionsLeftOut() {
  const folder = join(root, "docs/decisions");
  const index = readFileSync(join(folder, "README.md"), "utf8");
  return readdirSync(folder)
    .filter((name) => name !== "README.md" && !index.includes(`(${name})`))
    .map((name) => `docs/decisions/README.md: leaves out ${name}`);
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {string[]}
 */
function all(text, pattern) {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (skipped.has(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
