import { redirectDocument } from "@remix-run/node";
import { endSession, signBrowserMark, startSession } from "@tributary/identity";
import type { RequestContext } from "./request-context.ts";
import { browserCookie, endedSessionCookie, sessionCookie } from "./session-cookie.ts";

/** A session that was just started. */
interface FreshSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly userId: string;
}

/**
 * Hands a new session to the browser, ends the one it came with, and goes on with a whole page: language, theme and
 * words are the person's from here on. The browser is known from now on too.
 */
export async function enterWith(
  context: RequestContext,
  session: FreshSession,
  path: string,
): Promise<Response> {
  if (context.sessionToken) await endSession(context.runtime.database, context.sessionToken);
  const { env } = context.runtime;
  const headers = new Headers();
  headers.append("set-cookie", sessionCookie(env, session.token, session.expiresAt));
  headers.append("set-cookie", browserCookie(env, signBrowserMark(env.APP_SECRET, session.userId)));
  return redirectDocument(path, { headers });
}

/** Signs a person in who has just proved who they are, by a link from their mail or by choosing a password. */
export async function enterAs(context: RequestContext, userId: string, path: string): Promise<Response> {
  return enterWith(context, { userId, ...(await startSession(context.runtime.database, userId)) }, path);
}

/** Takes the session from the browser. Whoever calls has ended it. */
export function leaveTo(context: RequestContext, path: string): Response {
  return redirectDocument(path, { headers: { "set-cookie": endedSessionCookie(context.runtime.env) } });
}
