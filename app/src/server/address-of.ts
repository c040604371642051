import { isIPv6 } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Env } from "@tributary/kernel/env";
import type { Context } from "hono";

/**
 * The network address a request came from, for throttling. This server itself speaks no https, so where people reach it
 * by https there is a proxy: on this machine or a private network it is believed about whom it speaks for (the last
 * entry, which it added). Without one that header is anybody's word, and a new one each time would be throttled never.
 */
export function addressOf(c: Context, env: Pick<Env, "APP_URL">): string {
  const peer = (c.env as HttpBindings | undefined)?.incoming?.socket.remoteAddress ?? "unknown";
  const told =
    env.APP_URL.startsWith("https:") && isNear(peer)
      ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
      : undefined;
  return networkOf(told || peer);
}

function isNear(address: string): boolean {
  const plain = address.replace(/^::ffff:/, "");
  return plain === "::1" || /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i.test(plain);
}

/** Of IPv6 one customer has 2⁶⁴ addresses: they count as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [front = "", back] = plain.split("::", 2);
  const first = front.split(":").filter(Boolean);
  const last = (back ?? "").split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}
