import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Person } from "@tributary/identity";
import { markBuilt } from "./built.ts";
import { sendToSignIn } from "./refuse.ts";
import type { RequestContext } from "./request-context.ts";

/** What a route of a signed-in person is given: themselves, and no vendor. */
export interface PersonRequest {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly person: Person;
  readonly context: RequestContext;
}

/** A loader or action for whoever is signed in, about themselves: profile, places, signing out. */
export function personRoute<T>(
  handle: (request: PersonRequest) => Promise<T>,
): (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<T> {
  const handler = async ({
    request,
    params,
    context,
  }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    const person = (await context.person()) ?? sendToSignIn(request);
    return handle({ request, params, person, context });
  };
  return markBuilt(handler, { door: "person", permissions: [] });
}
