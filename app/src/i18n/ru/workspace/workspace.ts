import type { workspace as en } from "../../en/workspace/workspace.ts";
import type { SameKeys } from "../../same-keys.ts";

export const workspace: SameKeys<typeof en> = {};
