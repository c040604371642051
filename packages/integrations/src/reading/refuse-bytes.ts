import { type DomainError, domainError } from "@tributary/kernel";
import type { Encoding } from "./reading.ts";

/** How files that are no text begin: zip (and so .xlsx, .ods), the old .xls, PDF, gzip, PNG, JPEG, RAR, 7z, programs. */
const beginnings = [
  "504b0304",
  "504b0506",
  "d0cf11e0",
  "255044462d",
  "1f8b",
  "89504e47",
  "ffd8ff",
  "526172211a",
  "377abcaf",
  "7f454c46",
  "4d5a9000",
];

/**
 * Refuses what is no table at all: nothing in it, or not text. A single zero byte in a text is a bad row, not a bad
 * file; many of them, or other control characters, are a binary file under the name of a table.
 */
export function findBytesProblem(head: Buffer, encoding: Encoding): DomainError | null {
  if (head.length === 0) return domainError("file_refused", { reason: "empty" });
  const hex = head.subarray(0, 8).toString("hex");
  if (beginnings.some((beginning) => hex.startsWith(beginning)))
    return domainError("file_refused", { reason: "binary" });
  if (encoding.startsWith("utf-16")) return null;
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  return controls > Math.max(2, head.length / 100) ? domainError("file_refused", { reason: "binary" }) : null;
}
