import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the project: the nearest one above this file, or above its bundle, that holds the workspace. */
export function projectRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, "pnpm-workspace.yaml"))) return from;
  const above = dirname(from);
  return above === from ? process.cwd() : projectRoot(above);
}
