import type { leads as en } from "../../en/workspace/leads.ts";
import type { SameKeys } from "../../same-keys.ts";

export const leads: SameKeys<typeof en> = {};
