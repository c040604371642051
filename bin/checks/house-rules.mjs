import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";

/**
 * What the house asks for and no tool looks at: names that say nothing, words that switch rules off, notes left
 * behind, waiting in tests, classes, READMEs.
 */
const root = join(import.meta.dirname, "../..");
const skipped = new Set([
  "node_modules",
  "build",
  ".git",
  ".turbo",
  ".data",
  "generated",
  "coverage",
  "test-results",
]);
const code = /\.(ts|tsx|mjs|cjs)$/;
const test = /\.test(-d)?\.tsx?$/;
const self = relative(root, import.meta.filename);

const emptyNames = /^(utils?|helpers?|common|misc|services?|managers?|repository|mappers?)(\.|$)/;

/** @type {readonly { rule: string, pattern: RegExp, where?: RegExp }[]} */
const words = [
  { rule: "a rule is obeyed, not switched off", pattern: /biome-ignore|eslint-disable|@ts-(ignore|nocheck)/ },
  { rule: "a type is not cast away", pattern: /\bas any\b/ },
  { rule: "what is not done is not left as a note", pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
  { rule: "markup is not injected", pattern: /dangerouslySetInnerHTML/ },
  { rule: "modules are not mocked", pattern: /\bvi\.(mock|doMock)\(/, where: test },
  {
    rule: "tests wait for what happens, not for time",
    pattern: /waitForTimeout|timers\/promises|setTimeout\(/,
    where: test,
  },
  {
    rule: "plain functions; only errors are classes",
    pattern: /^\s*(export )?(default )?(abstract )?class \w+\b(?! extends \w*(Error|Problem|Failure)\b)/,
  },
];

/** @type {string[]} */
const findings = [];
for (const path of filesBelow("")) {
  if (emptyNames.test(basename(path))) findings.push(`${path}: the name says nothing of what is in it`);
  if (code.test(path) && path !== self) lookAtWords(path);
}
for (const folder of packageFolders()) lookAtReadme(folder);

for (const finding of findings) process.stdout.write(`${finding}\n`);
process.exit(findings.length > 0 ? 1 : 0);

/** @param {string} path */
function lookAtWords(path) {
  readFileSync(join(root, path), "utf8")
    .split("\n")
    .forEach((line, index) => {
      for (const { rule, pattern, where } of words) {
        if ((!where || where.test(path)) && pattern.test(line))
          findings.push(`${path}:${index + 1}: ${rule}`);
      }
    });
}

/** @param {string} folder */
function lookAtReadme(folder) {
  const path = join(root, folder, "README.md");
  if (!statSync(path, { throwIfNoEntry: false })) findings.push(`${folder}: has no README.md`);
  else if (readFileSync(path, "utf8").split("\n").length > 80)
    findings.push(`${folder}/README.md: is over a page`);
}

function packageFolders() {
  const inPackages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
  return ["app", "cli", "db", "emails", "jobs", "tests", ...inPackages];
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
