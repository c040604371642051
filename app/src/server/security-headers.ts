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

/** For what is no page: opened by itself, an answer of the API or an asset may do nothing. */
const policyOfNoPage = "default-src 'none'; frame-ancestors 'none'";

/**
 * What every answer says to the browser, be it a page, the API's, an asset or an error: on a page only our own scripts,
 * marked with its nonce; nobody frames us; no addresses of ours in the Referer of other sites; nothing of a signed-in
 * person is kept in shared caches. An answer that has brought a policy of its own keeps it.
 */
export function securityHeaders(
  env: Env,
  mode: "production" | "development",
): MiddlewareHandler<{ Variables: ServerVariables }> {
  const https = env.APP_URL.startsWith("https:");
  const policyOf = pagePolicy(mode);
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    const own = headers.get("content-security-policy");
    const nonce = c.get("nonce");
    headers.set("content-security-policy", own ?? (nonce ? policyOf(nonce) : policyOfNoPage));
    headers.set("x-content-type-options", "nosniff");
    headers.set("x-frame-options", own ? "SAMEORIGIN" : "DENY");
    headers.set("referrer-policy", "same-origin");
    // Only what a browser shows by itself opens windows and asks for devices: a page, or a file of a person.
    if (nonce || own) {
      headers.set("cross-origin-opener-policy", "same-origin");
      headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }
    if (https) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}

function pagePolicy(mode: "production" | "development"): (nonce: string) => string {
  const before = "default-src 'none'; script-src 'self' 'nonce-";
  const after = [
    "'",
    // Charts and popovers place themselves by style attributes; no style can be injected as text is escaped.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    mode === "development" ? "connect-src 'self' ws:" : "connect-src 'self'",
    `frame-src 'self' ${videoPlayers.join(" ")}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return (nonce) => before + nonce + after;
}
