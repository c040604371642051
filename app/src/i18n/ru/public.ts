import type { pub as en } from "../en/public.ts";
import type { SameKeys } from "../same-keys.ts";
export const pub: SameKeys<typeof en> = { titles: { signIn: "Вход" } };
