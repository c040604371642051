import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler, type RequestHandler } from "@remix-run/node";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { createApi } from "../api/create-api.ts";
import { isOwnRequest } from "../http/csrf.ts";
import { makeRequestContext } from "../http/request-context.ts";
import type { Runtime } from "../http/runtime.ts";
import { addressOf } from "./address-of.ts";
import { limitBody } from "./body-limit.ts";
import { addHealth } from "./health.ts";
import type { Pages } from "./load-pages.ts";
import { addMailNotices } from "./mail-notices.ts";
import { countRequest } from "./metrics.ts";
import { securityHeaders } from "./security-headers.ts";
import { serveAssets } from "./serve-assets.ts";
import type { ServerVariables } from "./server-variables.ts";

/** The whole server: headers and limits first, then health, the API, built assets, and the pages last. */
export function createApp(runtime: Runtime, pages: Pages): Hono<{ Variables: ServerVariables }> {
  const app = new Hono<{ Variables: ServerVariables }>();
  app.use(async (c, next) => {
    const started = performance.now();
    c.set("requestId", randomUUID());
    await next();
    c.header("x-request-id", c.get("requestId"));
    countRequest(c.req.method, c.res.status, performance.now() - started);
  });
  app.onError((error, c) => {
    const requestId = c.get("requestId");
    runtime.log.error({ err: error, requestId, method: c.req.method }, "request failed");
    return c.json(
      { type: "about:blank", title: "Internal Server Error", status: 500, request_id: requestId },
      500,
    );
  });
  app.use(securityHeaders(runtime.env, pages.mode));
  addHealth(app, runtime);
  addMailNotices(app, runtime);
  app.route("/api/v1", createApi(runtime));
  if (pages.assets) app.use(serveAssets(pages.assets));
  app.use(async (c, next) => {
    // Pages are read and forms are posted; Remix would run an action for other methods too.
    if (!["GET", "HEAD", "POST"].includes(c.req.method))
      return c.text("This method is not known here.", 405, { allow: "GET, HEAD, POST" });
    if (!isOwnRequest(c.req.raw, runtime.env.APP_URL))
      return c.text("This request did not come from our own page.", 403);
    // Files are no data of pages: Remix would read a film into memory to wrap it up.
    if (/^\/[vp]\/[^/]+\/files\/[^/]+\/[^/]*\.data$/.test(c.req.path))
      return c.text("There is no such page.", 404);
    return next();
  });
  app.use(limitBody);
  app.use(compress());
  // Made once: it looks through every route, which costs more than to show a page.
  const handle = createRequestHandler(pages.build, pages.mode);
  app.all("*", (c) => answerPage(c, runtime, handle));
  return app;
}

async function answerPage(
  c: Context<{ Variables: ServerVariables }>,
  runtime: Runtime,
  handle: RequestHandler,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  c.set("nonce", nonce);
  const context = makeRequestContext(runtime, c.req.raw, {
    requestId: c.get("requestId"),
    nonce,
    ip: addressOf(c, runtime.env),
  });
  const response = await handle(c.req.raw, context);
  if (context.outgoing.keys().next().done) return response;
  const answer = new Response(response.body, response);
  for (const [name, value] of context.outgoing) answer.headers.append(name, value);
  return answer;
}
