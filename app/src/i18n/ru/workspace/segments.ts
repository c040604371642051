import type { segments as en } from "../../en/workspace/segments.ts";
import type { SameKeys } from "../../same-keys.ts";

export const segments: SameKeys<typeof en> = {};
