import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { isUuid } from "@tributary/kernel";

/** What a link is good for; a signature of one purpose is worth nothing for another. */
export type LinkPurpose = "invite" | "reset" | "sign_up" | "browser";

const keys = new Map<string, Buffer>();

function keyFor(secret: string, use: string): Buffer {
  const cached = keys.get(secret + use);
  if (cached) return cached;
  const key = Buffer.from(hkdfSync("sha256", secret, "tributary", use, 32));
  keys.set(secret + use, key);
  return key;
}

/** A hash that only this installation can make, by a key of its own for each use. */
export function keyedHash(secret: string, use: string, content: string | Buffer): Buffer {
  return createHmac("sha256", keyFor(secret, use)).update(content).digest();
}

/**
 * The token of a one-time link: the row's id and a signature by the installation's secret. The database holds nothing
 * from which a token could be made, so a copy of it opens no link.
 */
export function signLink(secret: string, purpose: LinkPurpose, id: string): string {
  return `${id}.${keyedHash(secret, `link:${purpose}`, id).toString("base64url")}`;
}

/** The id in a token, or null when its signature is not ours. Whether the row still stands is another question. */
export function readLink(secret: string, purpose: LinkPurpose, token: string): string | null {
  const [id = "", signature = ""] = token.split(".", 2);
  if (!isUuid(id)) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = keyedHash(secret, `link:${purpose}`, id);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
