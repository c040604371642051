import { hash } from "node:crypto";

/**
 * What a row says, in 160 bits: two rows with one hash say the same, however the file that held them was wrapped.
 * Computed from values as they were read, never from the text of the file.
 */
export function contentHash(values: readonly (string | number | null)[]): string {
  let text = "";
  for (const value of values) text += value === null ? "\u0000" : `${value}\u0001`;
  return hash("sha1", text, "base64url");
}
