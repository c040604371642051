import { readLink, signLink } from "./sign-link.ts";

/**
 * What a browser keeps after a sign-in, to be known again: it lets nobody in, it only sets the browser's tries at the
 * password apart from those of strangers.
 */
export function signBrowserMark(secret: string, userId: string): string {
  return signLink(secret, "browser", userId);
}

/** Who has signed in from this browser before, or null. */
export function readBrowserMark(secret: string, mark: string): string | null {
  return readLink(secret, "browser", mark);
}
