import type { home as en } from "../../en/workspace/home.ts";
import type { SameKeys } from "../../same-keys.ts";

export const home: SameKeys<typeof en> = {};
