import type { operator as en } from "../../en/workspace/operator.ts";
import type { SameKeys } from "../../same-keys.ts";

export const operator: SameKeys<typeof en> = {};
