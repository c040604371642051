import { holdData, releaseData } from "./hold-data.ts";
import { lostAnswer } from "./lost-answer.ts";
import { lostConnection } from "./lost-connection.ts";
import { wholeAnswer } from "./whole-answer.ts";

/**
 * Stands between the router and the network. A form whose request brings no answer of ours (the connection drops, a proxy
 * says that nobody is home) would cost its whole page and all that was typed into it; it is answered here instead. So is
 * what is only looked up while somebody types: it finds nothing. A page that cannot be fetched is told why.
 */
export function answerLostForms(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!(input instanceof URL && input.pathname.endsWith(".data"))) return send(input, init);
    const purpose = purposeOf(input, init);
    if (purpose !== "lookup") releaseData();
    const answer = await answerOf(send(input, init), init?.signal);
    if (answer) return answer;
    if (purpose === "page") throw lostConnection(input.pathname);
    if (purpose === "lookup") return new Response(null, { status: 204 });
    holdData();
    return lostAnswer(init?.body);
  };
}

/**
 * Null when none came that the router can read: it comes whole, or not at all, since the line may break in the midst of
 * it. What the router itself took back is thrown on.
 */
async function answerOf(
  request: Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response | null> {
  try {
    const answer = await request;
    return answer.status < 500 || isOurs(answer) ? await wholeAnswer(answer) : null;
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

function purposeOf({ pathname }: URL, init: RequestInit | undefined): "form" | "page" | "lookup" {
  if (init?.method !== undefined && init.method !== "GET") return "form";
  const { location: goal } = window.__remixRouter.state.navigation;
  const page = (goal ?? location).pathname;
  return pathname === `${page.replace(/\/$/, "") || "/_root"}.data` ? "page" : "lookup";
}

/** Whatever the router wrote for itself, a failure too, it can read. */
function isOurs({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/x-script") ?? false;
}
