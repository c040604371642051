import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { root } from "./project.mjs";
import { createReport } from "./report.mjs";

const folder = join(root, "tests/load");
const [name, ...args] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);

if (name && existsSync(file)) {
  await prepare(createReport(process.stderr));
  const tsx = join(root, "tests/node_modules/tsx/dist/cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, file, ...args], { cwd: root, stdio: "inherit" });
  process.exit(status ?? 1);
}

if (name) process.stdout.write(`There is no bench "${name}".\n`);
process.stdout.write(`npm run bench -- <name>, where the name is one of: ${listBenches().join(", ")}\n`);
process.exit(name ? 1 : 0);

function listBenches() {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((entry) => entry.endsWith(".ts"));
  return names.map((entry) => entry.slice(0, -".ts".length)).sort();
}
