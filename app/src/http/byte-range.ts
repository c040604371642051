/** Which bytes of a file are sent: all of them, one slice of them, or none as what was asked for lies outside. */
export type DecidedRange =
  | { readonly kind: "whole" }
  | { readonly kind: "slice"; readonly start: number; readonly end: number }
  | { readonly kind: "outside" };

/** What a request says of the bytes it wants. */
export interface RangeRequest {
  readonly range: string | null;
  /** Only if the file is still this one; else all of it is wanted. */
  readonly ifRange: string | null;
}

const whole: DecidedRange = { kind: "whole" };

/**
 * Decides a `Range` header (RFC 9110, 14.2) of a file of that many bytes. What is no range of bytes is ignored, as the
 * standard asks; so are several ranges at once, which no player needs and which could ask for a file many times over.
 * Only a strong tag lets `If-Range` pass: a date is too coarse to say that nothing changed.
 */
export function decideRange(
  { range, ifRange }: RangeRequest,
  { bytes, tag }: { bytes: number; tag: string },
): DecidedRange {
  const asked = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? "");
  if (!asked || (ifRange !== null && ifRange.trim() !== tag)) return whole;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return whole;
  if (from === "") {
    const last = Number(to);
    return last === 0 || bytes === 0
      ? { kind: "outside" }
      : { kind: "slice", start: Math.max(0, bytes - last), end: bytes - 1 };
  }
  const start = Number(from);
  const end = to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== "" && Number(to) < start) return whole;
  return start >= bytes ? { kind: "outside" } : { kind: "slice", start, end };
}
