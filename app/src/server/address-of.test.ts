import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { addressOf } from "./address-of.ts";

async function seenAs(appUrl: string, peer: string, forwardedFor?: string): Promise<string> {
  const app = new Hono().get("/", (c) => c.text(addressOf(c, { APP_URL: appUrl })));
  const headers: Record<string, string> = forwardedFor ? { "x-forwarded-for": forwardedFor } : {};
  const answer = await app.request("/", { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
}

const http = "http://192.168.0.5:3000";
const https = "https://tributary.example";

describe("addressOf", () => {
  it.each([
    ["the peer", http, "203.0.113.9", undefined, "203.0.113.9"],
    ["whom a near proxy names last", https, "127.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"],
    ["whom a near proxy names, over IPv6", https, "::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["a far peer, whatever it says", https, "203.0.113.9", "1.1.1.1", "203.0.113.9"],
    ["a near peer where no proxy can be, whatever it says", http, "192.168.0.7", "1.1.1.1", "192.168.0.7"],
    ["a network of IPv6", http, "2001:db8:1:2:aaaa::7", undefined, "2001:db8:1:2::/64"],
    ["the same network of IPv6", http, "2001:db8:1:2::9", undefined, "2001:db8:1:2::/64"],
    ["a short address of IPv6", https, "::1", "2001:db8::1", "2001:db8:0:0::/64"],
  ])("is %s", async (_, appUrl, peer, forwardedFor, address) => {
    expect(await seenAs(appUrl, peer, forwardedFor)).toBe(address);
  });
});
