import { readBrowserMark } from "@tributary/identity";
import type { Env } from "@tributary/kernel/env";

const yearSeconds = 365 * 24 * 60 * 60;

/** Over https the browser itself guards that the cookie came from this very host and no neighbour (`__Host-`). */
function nameOf(env: Env): string {
  return env.APP_URL.startsWith("https:") ? "__Host-tributary" : "tributary";
}

function attributesOf(env: Env): string {
  return `Path=/; HttpOnly; SameSite=Lax${env.APP_URL.startsWith("https:") ? "; Secure" : ""}`;
}

/** The token of the session that a request carries, or null. */
export function readSessionToken(env: Env, headers: Headers): string | null {
  return readCookie(nameOf(env), headers);
}

/** Who has signed in from this browser before, or null: it outlives the session, and lets nobody in. */
export function knownUserOf(env: Env, headers: Headers): string | null {
  return readBrowserMark(env.APP_SECRET, readCookie(`${nameOf(env)}-browser`, headers) ?? "");
}

/** The header by which the browser is known again. */
export function browserCookie(env: Env, mark: string): string {
  return keptCookie(env, `${nameOf(env)}-browser`, mark);
}

/** The header by which the browser keeps a value for a year. */
export function keptCookie(env: Env, name: string, value: string): string {
  return `${name}=${value}; ${attributesOf(env)}; Max-Age=${yearSeconds}`;
}

function readCookie(name: string, headers: Headers): string | null {
  const wanted = `${name}=`;
  const pair = headers
    .get("cookie")
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted));
  return pair ? pair.slice(wanted.length) || null : null;
}

/** The header that hands a session to the browser. */
export function sessionCookie(env: Env, token: string, expiresAt: Date): string {
  return `${nameOf(env)}=${token}; ${attributesOf(env)}; Expires=${expiresAt.toUTCString()}`;
}

/** The header that takes it away. */
export function endedSessionCookie(env: Env): string {
  return `${nameOf(env)}=; ${attributesOf(env)}; Max-Age=0`;
}
