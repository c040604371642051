import { redirect } from "@remix-run/node";
import { endSession } from "@tributary/identity";
import { leaveTo } from "../../http/open-session.ts";
import { publicRoute } from "../../http/public-route.ts";
import { readForm } from "../../http/read-form.ts";
import { safePath } from "../../http/refuse.ts";

export const loader = publicRoute(async () => redirect("/"));

/** Ends this session. Whoever has none is signed out already. */
export const action = publicRoute(async ({ request, context }) => {
  const back = safePath(String((await readForm(request, context.requestId)).get("back") ?? "/sign-in"));
  if (context.sessionToken) await endSession(context.runtime.database, context.sessionToken);
  return leaveTo(context, back);
});
