import type { KnownKey } from "@tributary/identity";
import type { ServerVariables } from "../server/server-variables.ts";

/** What the API's middlewares agree on. */
export interface ApiEnv {
  Variables: ServerVariables & { key: KnownKey };
}
