/** What a check found. */
export interface Finding {
  readonly check: string;
  readonly status: "good" | "warning" | "bad";
  /** What is so, in a sentence. */
  readonly found: string;
  /** What to do about it. */
  readonly way_out?: string;
}

/** All is well with it. */
export function good(check: string, found: string): Finding {
  return { check, status: "good", found };
}

/** It works, and something should be looked at. */
export function warning(check: string, found: string, wayOut: string): Finding {
  return { check, status: "warning", found, way_out: wayOut };
}

/** It does not work, or will not for long. */
export function bad(check: string, found: string, wayOut: string): Finding {
  return { check, status: "bad", found, way_out: wayOut };
}
