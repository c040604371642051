import type { boards as en } from "../../en/workspace/boards.ts";
import type { SameKeys } from "../../same-keys.ts";

export const boards: SameKeys<typeof en> = {};
