import type { partners as en } from "../../en/workspace/partners.ts";
import type { SameKeys } from "../../same-keys.ts";

export const partners: SameKeys<typeof en> = {};
