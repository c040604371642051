import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { markBuilt } from "./built.ts";
import type { RequestContext } from "./request-context.ts";

/** What an open route is given: the request, and no right to anything. */
export interface PublicRequest {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: RequestContext;
}

/** A loader or action that anybody may call. It has no scope, so it reaches no vendor's rows. */
export function publicRoute<T>(
  handle: (request: PublicRequest) => Promise<T>,
): (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<T> {
  const handler = ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> =>
    handle({ request, params, context });
  return markBuilt(handler, { door: "public", permissions: [] });
}
