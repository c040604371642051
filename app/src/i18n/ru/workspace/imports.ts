import type { imports as en } from "../../en/workspace/imports.ts";
import type { SameKeys } from "../../same-keys.ts";

export const imports: SameKeys<typeof en> = {};
