import type { bonuses as en } from "../../en/workspace/bonuses.ts";
import type { SameKeys } from "../../same-keys.ts";

export const bonuses: SameKeys<typeof en> = {};
