import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { markBuilt } from "./built.ts";
import type { PublicRequest } from "./public-route.ts";
import { refuseMissing } from "./refuse.ts";

/**
 * A loader or action of `/operator/…`. These pages show what only the person at the machine should see (every mail, with its
 * links), so they exist only on an installation for trying out: the embedded database, or `DEMO=1`.
 */
export function operatorRoute<T>(
  load: (request: PublicRequest) => Promise<T>,
): (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<T> {
  const handler = async ({
    request,
    params,
    context,
  }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    if (!context.runtime.env.operatorPages) refuseMissing("page", context.requestId);
    return load({ request, params, context });
  };
  return markBuilt(handler, { door: "operator", permissions: [] });
}
