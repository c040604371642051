import { type RecognisedKey, recogniseApiKeys } from "@tributary/identity";
import { domainError, gatherBy, type Result } from "@tributary/kernel";
import type { MiddlewareHandler } from "hono";
import type { Runtime } from "../http/runtime.ts";
import type { ApiEnv } from "./api-context.ts";
import { answerProblem } from "./problem.ts";

/** The most keys of one look. */
const most = 100;

/**
 * Lets in requests with a key of ours, in the header and nowhere else. Requests that come together are looked up
 * together, each by a look that began after it came: a key that was revoked opens nothing from that moment on.
 */
export function authenticate({ database }: Runtime): MiddlewareHandler<ApiEnv> {
  const recognise = gatherBy<string, Result<RecognisedKey>>({
    keyOf: () => "",
    most,
    run: (keys) => recogniseApiKeys(database, keys),
  });
  return async (c, next) => {
    const [scheme, key = ""] = (c.req.header("authorization") ?? "").split(" ", 2);
    const known =
      scheme?.toLowerCase() === "bearer"
        ? await recognise(key)
        : ({ ok: false, error: domainError("unauthenticated", {}) } as const);
    if (!known.ok) return answerProblem(c, known.error, c.get("requestId"));
    c.set("key", known.value);
    return next();
  };
}
