import type { sales as en } from "../../en/workspace/sales.ts";
import type { SameKeys } from "../../same-keys.ts";

export const sales: SameKeys<typeof en> = {};
