import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const root = join(import.meta.dirname, "../..");

/** The package manager with its version, as package.json pins it; it is started through npx. */
export const packageManager = String(
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager,
);
