import type { Env } from "@tributary/kernel/env";
import type { MiddlewareHandler } from "hono";
import type { ServerVariables } from "./server-variables.ts";

/** The players of the sites whose videos a lesson may show; each is asked only once somebody starts it. */
const videoPlayers = [
  "https://www.youtube-nocookie.com",
  "https://player.vimeo.com",
  "https://rutube.ru",
  "https://vkvideo.ru",
];

/**
 * What every answer says to the browser, be it a page, the API's, an asset or an error: only our own scripts, marked
 * with this response's nonce; nobody frames us; no addresses of ours in the Referer of other sites; nothing of a
 * signed-in person is kept in shared caches.
 */
export function securityHeaders(
  env: Env,
  mode: "production" | "development",
): MiddlewareHandler<{ Variables: ServerVariables }> {
  const https = env.APP_URL.startsWith("https:");
  const connect = mode === "development" ? "connect-src 'self' ws:" : "connect-src 'self'";
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    const own = headers.get("content-security-policy");
    headers.set(
      "content-security-policy",
      own ??
        [
          "default-src 'none'",
          `script-src 'self' 'nonce-${c.get("nonce")}'`,
          // Charts and popovers place themselves by style attributes; no style can be injected as text is escaped.
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "media-src 'self'",
          "font-src 'self'",
          "manifest-src 'self'",
          connect,
          `frame-src 'self' ${videoPlayers.join(" ")}`,
          "form-action 'self'",
          "base-uri 'none'",
          "object-src 'none'",
          "frame-ancestors 'none'",
        ].join("; "),
    );
    headers.set("x-content-type-options", "nosniff");
    const framed = own !== null && !own.includes("frame-ancestors 'none'");
    headers.set("x-frame-options", framed ? "SAMEORIGIN" : "DENY");
    headers.set("referrer-policy", "same-origin");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (https) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}
