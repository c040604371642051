import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/**
 * The network address a request came from, for throttling. A proxy on this machine or a private network is believed
 * about whom it speaks for (the last entry that it added); anybody else's word is not.
 */
export function addressOf(c: Context): string {
  const peer = (c.env as HttpBindings | undefined)?.incoming?.socket.remoteAddress ?? "unknown";
  if (!isNear(peer)) return peer;
  return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || peer;
}

function isNear(address: string): boolean {
  const plain = address.replace(/^::ffff:/, "");
  return plain === "::1" || /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(plain);
}
