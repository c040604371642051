import { findSession, type Person } from "@tributary/identity";
import type { Runtime } from "./runtime.ts";
import { readSessionToken, sessionCookie } from "./session-cookie.ts";

/** What is known of one request; loaders and actions get it as Remix's load context (hence a type: it must be open). */
export type RequestContext = {
  readonly runtime: Runtime;
  readonly requestId: string;
  /** Allows the scripts of this one page to run (Content-Security-Policy). */
  readonly nonce: string;
  readonly ip: string;
  readonly sessionToken: string | null;
  /** Who is signed in; asked of the database once a request, however many loaders run. */
  person(): Promise<Person | null>;
  /** Headers that the response gets, whoever makes it. */
  readonly outgoing: Headers;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}

/** Makes the context of a request. Costs nothing until somebody asks who is signed in. */
export function makeRequestContext(
  runtime: Runtime,
  request: Request,
  facts: { requestId: string; nonce: string; ip: string },
): RequestContext {
  const sessionToken = readSessionToken(runtime.env, request.headers);
  const outgoing = new Headers();
  let asked: Promise<Person | null> | undefined;
  const ask = async (): Promise<Person | null> => {
    const found = sessionToken ? await findSession(runtime.database, sessionToken) : null;
    if (found?.prolongedTo && sessionToken) {
      outgoing.append("set-cookie", sessionCookie(runtime.env, sessionToken, found.prolongedTo));
    }
    return found?.person ?? null;
  };
  return {
    runtime,
    ...facts,
    sessionToken,
    outgoing,
    person: () => {
      asked ??= ask();
      return asked;
    },
  };
}
