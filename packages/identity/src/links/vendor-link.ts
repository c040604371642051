import { timingSafeEqual } from "node:crypto";
import { isUuid } from "@tributary/kernel";
import { keyedHash } from "./sign-link.ts";

/** What a link into one vendor is good for; a signature of one purpose is worth nothing for another. */
export type VendorLinkPurpose = "application" | "contract" | "answer" | "preferences" | "unsubscribe";

declare const verified: unique symbol;

/** What a link into a vendor says. */
export interface VendorLinkContent {
  readonly vendorId: string;
  /** The row that it opens. */
  readonly id: string;
  /** A small number that goes with it, 0 to 255, such as which answer was clicked; 0 when it has none. */
  readonly part: number;
}

/** A link whose signature was found to be ours. Only `readVendorLink` gives one. */
export interface VendorLink extends VendorLinkContent {
  readonly [verified]: true;
}

const idBytes = 16;
const contentBytes = 2 * idBytes + 1;
/** Half of the hash: 128 bits cannot be guessed, and a mail may carry a dozen of these. */
const signatureBytes = 16;

/**
 * The token of a link that a person without a session opens a row of one vendor with. It names the vendor too, as
 * nothing is looked up outside of a scope. 66 characters.
 */
export function signVendorLink(
  secret: string,
  purpose: VendorLinkPurpose,
  { vendorId, id, part = 0 }: Omit<VendorLinkContent, "part"> & { readonly part?: number },
): string {
  if (!isUuid(vendorId) || !isUuid(id)) throw new Error("a link holds ids only");
  const content = Buffer.concat([bytesOf(vendorId), bytesOf(id), Buffer.of(part)]);
  return Buffer.concat([content, signatureOf(secret, purpose, content)]).toString("base64url");
}

/** What a token says, or null when its signature is not ours. Whether the row still stands is another question. */
export function readVendorLink(secret: string, purpose: VendorLinkPurpose, token: string): VendorLink | null {
  if (!/^[\w-]{66}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  // Some letters at the end of a text carry bits that nobody reads: a token has one way of being written.
  if (bytes.toString("base64url") !== token) return null;
  const content = bytes.subarray(0, contentBytes);
  if (!timingSafeEqual(bytes.subarray(contentBytes), signatureOf(secret, purpose, content))) return null;
  return {
    vendorId: idIn(content, 0),
    id: idIn(content, idBytes),
    part: content[2 * idBytes] ?? 0,
  } as VendorLink;
}

function signatureOf(secret: string, purpose: VendorLinkPurpose, content: Buffer): Buffer {
  return keyedHash(secret, `link:${purpose}`, content).subarray(0, signatureBytes);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idIn(content: Buffer, start: number): string {
  const hex = content.subarray(start, start + idBytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
