import { openKeyring } from "@tributary/identity";
import { domainError } from "@tributary/kernel";
import type { MiddlewareHandler } from "hono";
import type { Runtime } from "../http/runtime.ts";
import type { ApiEnv } from "./api-context.ts";
import { answerProblem } from "./problem.ts";

/** Lets in requests with a key of ours, in the header and nowhere else. */
export function authenticate({ database }: Runtime): MiddlewareHandler<ApiEnv> {
  const keyring = openKeyring(database);
  return async (c, next) => {
    const [scheme, key = ""] = (c.req.header("authorization") ?? "").split(" ", 2);
    const known =
      scheme?.toLowerCase() === "bearer"
        ? await keyring.recognise(key)
        : ({ ok: false, error: domainError("unauthenticated", {}) } as const);
    if (!known.ok) return answerProblem(c, known.error, c.get("requestId"));
    c.set("key", known.value);
    return next();
  };
}
