/** Pages of links in mails: what the link says is the whole right, and no cookie is looked at. */
const byLinkAlone = /^\/(r|mails|unsubscribe)\/[^/]+$/;

/**
 * Whether a request that changes something came from our own pages. Browsers say so in `Sec-Fetch-Site`; older ones
 * send the origin, which must be ours. One that says neither is refused. (Remix has a check of its own, but it skips
 * resource routes and lets a missing origin pass.) A signed link needs no such proof: nobody's session is behind it, and
 * mail programs that stop mails by one click (RFC 8058) send neither.
 */
export function isOwnRequest(request: Request, appUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  if (request.method === "POST" && byLinkAlone.test(new URL(request.url).pathname)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  return origin !== null && origin === new URL(appUrl).origin;
}
