import { createHash, randomBytes } from "node:crypto";

const prefix = "trib_";

/** The checksum at the end tells a mistyped key from a foreign one without asking the database. */
function checksumOf(body: string): string {
  return createHash("sha256")
    .update(prefix + body)
    .digest("base64url")
    .slice(0, 7);
}

/** Makes a new key: a prefix that secret scanners can look for, 256 random bits, and a checksum. */
export function makeApiKey(): string {
  const body = randomBytes(32).toString("base64url");
  return `${prefix}${body}${checksumOf(body)}`;
}

/** Whether a text can be a key of ours at all. */
export function isApiKey(text: string): boolean {
  if (!text.startsWith(prefix) || text.length !== prefix.length + 43 + 7) return false;
  const body = text.slice(prefix.length, -7);
  return checksumOf(body) === text.slice(-7);
}

/** What is stored of a key. It has 256 bits of its own, so a plain hash is enough. */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

/** The end of a key, by which people tell their keys apart. */
export function hintOf(key: string): string {
  return `${prefix}…${key.slice(-4)}`;
}
