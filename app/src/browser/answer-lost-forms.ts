import { lostAnswer } from "./lost-answer.ts";
import { lostConnection } from "./lost-connection.ts";

/**
 * Stands between the router and the network. A form whose request brings no answer of ours (the connection drops, a proxy
 * says that nobody is home) would cost its whole page and all that was typed into it; it is answered here instead. A page
 * that cannot be fetched is told why.
 */
export function answerLostForms(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!(input instanceof URL && input.pathname.endsWith(".data"))) return send(input, init);
    const isForm = init?.method !== undefined && init.method !== "GET";
    try {
      const answer = await send(input, init);
      if (answer.status < 500 || isOurs(answer)) return answer;
    } catch (error) {
      // The router itself took it back: another navigation has come between.
      if (init?.signal?.aborted) throw error;
    }
    if (isForm) return lostAnswer(init.body);
    throw lostConnection(input.pathname);
  };
}

/** Whatever the router wrote for itself, a failure too, it can read. */
function isOurs({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/x-script") ?? false;
}
