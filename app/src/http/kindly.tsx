import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerWithPage } from "../components/link-page/link-page.tsx";
import { builtOf, markBuilt } from "./built.ts";
import { preferencesOf } from "./preferences.ts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * Around a loader or action of a link in a mail: where it refuses (an altered link, one of a vendor that is no more),
 * whoever holds the link gets a kind page and not a bare answer. What was built stays marked as built.
 */
export function kindly(handle: (args: Args) => Promise<Response>): (args: Args) => Promise<Response> {
  const built = builtOf(handle);
  if (!built) throw new Error("only what a builder made can be wrapped");
  const wrapped = async (args: Args): Promise<Response> => {
    try {
      return await handle(args);
    } catch (refusal) {
      if (!(refusal instanceof Response) || refusal.status >= 500) throw refusal;
      const { language } = await preferencesOf(args.request, args.context);
      return answerWithPage({
        language,
        vendor: null,
        status: refusal.status,
        title: (t) => t("broken.title"),
        children: (t) => (
          <>
            <h1>{t("broken.title")}</h1>
            <p>{t("broken.text")}</p>
          </>
        ),
      });
    }
  };
  return markBuilt(wrapped, built);
}
