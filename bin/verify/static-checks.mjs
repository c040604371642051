import { join } from "node:path";
import { turbo, wordsOfTasks } from "../launch/build.mjs";
import { root } from "../launch/project.mjs";
import { run } from "../launch/run.mjs";
import { plainEnvironment } from "./plain-environment.mjs";

const packages = ["packages", "app", "cli", "db", "emails", "jobs", "tests"];

/**
 * What is looked at without running the product. Each counts as one test.
 *
 * @type {readonly { title: string, check: () => Promise<{ status: number, output: string }> }[]}
 */
export const staticChecks = [
  {
    title: "Format and lint (Biome)",
    check: () =>
      tool("biome", [
        "check",
        "--error-on-warnings",
        "--diagnostic-level=warn",
        "--max-diagnostics=200",
        ".",
      ]),
  },
  { title: "House rules", check: () => run(process.execPath, [join(root, "bin/checks/house-rules.mjs")]) },
  {
    title: "Doc comments at the doors",
    check: () => run(process.execPath, [join(root, "bin/checks/doc-comments.mjs")]),
  },
  {
    title: "Names in the documents",
    check: () => run(process.execPath, [join(root, "bin/checks/documents.mjs")]),
  },
  { title: "Unused files, exports, dependencies (knip)", check: () => tool("knip", ["--no-progress"]) },
  {
    title: "Layers and cycles (dependency-cruiser)",
    check: () => tool("depcruise", ["--config", ".dependency-cruiser.cjs", ...packages]),
  },
  { title: "Order of packages (turbo boundaries)", check: () => turbo(["boundaries"]) },
  { title: "Types", check: checkTypes },
];

async function checkTypes() {
  const ofPackages = await turbo(["run", "typecheck", "--output-logs=errors-only", "--continue"]);
  const ofCommands = await tool("tsc", ["--noEmit", "-p", "bin"]);
  const output = `${wordsOfTasks(ofPackages.output)}\n${ofCommands.output}`;
  return { status: ofPackages.status || ofCommands.status, output };
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
function tool(name, args) {
  return run(join(root, "node_modules/.bin", name), args, { env: plainEnvironment() });
}
