import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * The database side of an installation. It is loaded late, since it is there only after the build.
 *
 * @returns {Promise<typeof import("../../db/src/installation/index.ts")>}
 */
export function loadDatabase() {
  return import(join(root, "db/build/installation.mjs"));
}
