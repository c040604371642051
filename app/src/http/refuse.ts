import { redirectDocument } from "@remix-run/node";
import { type DomainError, domainError, type Result } from "@tributary/kernel";
import { statusOfError } from "./error-map.ts";

/** What an error boundary is given: a code of the closed list and its safe details, never prose. */
export interface ThrownProblem {
  readonly code: DomainError["code"];
  readonly details: DomainError["details"];
  readonly requestId: string;
}

/**
 * Ends a loader or action with an expected failure; the nearest error boundary shows it. It is a whole response, as
 * downloads have no boundary and answer with it as it is.
 */
export function refuse(error: DomainError, requestId: string): never {
  const problem: ThrownProblem = { code: error.code, details: error.details, requestId };
  throw Response.json(problem, { status: statusOfError(error) });
}

/** The value of a result, or the failure shown by the error boundary. */
export function valueOrRefuse<T>(result: Result<T>, requestId: string): T {
  if (!result.ok) refuse(result.error, requestId);
  return result.value;
}

/** A page or row that is not there, or is not for this person: the two are never told apart. */
export function refuseMissing(noun: string, requestId: string): never {
  refuse(domainError("not_found", { noun }), requestId);
}

/** Sends somebody who is not signed in to sign in, on a whole page with its own words, and back here afterwards. */
export function sendToSignIn(request: Request): never {
  const { pathname, search } = new URL(request.url);
  const back =
    request.method === "GET" ? `?back=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}` : "";
  throw redirectDocument(`/sign-in${back}`);
}

/**
 * A path to return to, if it is one of ours; anything else is the front page. What is given back is judged, not what
 * was typed: `/.//elsewhere` has our origin, and becomes `//elsewhere` when it is read.
 */
export function safePath(path: string | null | undefined): string {
  if (!path?.startsWith("/")) return "/";
  const base = "http://here.invalid";
  try {
    const url = new URL(path, base);
    const own = url.pathname + url.search;
    return url.origin === base && !own.startsWith("//") ? own : "/";
  } catch {
    return "/";
  }
}
