import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { isUuid } from "@tributary/kernel";

/** What a link is good for; a signature of one purpose is worth nothing for another. */
export type LinkPurpose = "invite" | "reset";

const keys = new Map<string, Buffer>();

function keyFor(secret: string, purpose: LinkPurpose): Buffer {
  const cached = keys.get(secret + purpose);
  if (cached) return cached;
  const key = Buffer.from(hkdfSync("sha256", secret, "tributary", `link:${purpose}`, 32));
  keys.set(secret + purpose, key);
  return key;
}

function signatureOf(secret: string, purpose: LinkPurpose, id: string): Buffer {
  return createHmac("sha256", keyFor(secret, purpose)).update(id).digest();
}

/**
 * The token of a one-time link: the row's id and a signature by the installation's secret. The database holds nothing
 * from which a token could be made, so a copy of it opens no link.
 */
export function signLink(secret: string, purpose: LinkPurpose, id: string): string {
  return `${id}.${signatureOf(secret, purpose, id).toString("base64url")}`;
}

/** The id in a token, or null when its signature is not ours. Whether the row still stands is another question. */
export function readLink(secret: string, purpose: LinkPurpose, token: string): string | null {
  const [id = "", signature = ""] = token.split(".", 2);
  if (!isUuid(id)) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(secret, purpose, id);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
