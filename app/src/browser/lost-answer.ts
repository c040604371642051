import type { FormReply } from "../http/form-action.ts";

/**
 * What a form is answered that never reached us: its own reply, with all that was typed and the failure `unreachable`,
 * so that every form says it in its own place and nothing typed is lost.
 */
export function lostAnswer(body: unknown): Response {
  const typed = body instanceof FormData || body instanceof URLSearchParams ? [...body] : [];
  const texts = typed.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const initialValue = Object.fromEntries(texts);
  const reply: Omit<FormReply, "submission"> & { submission: object } = {
    intent: initialValue.intent ?? "default",
    submission: { initialValue, error: {} },
    failure: { code: "unreachable", details: {} },
  };
  return new Response(asTurboStream({ data: reply }), { status: 503 });
}

/**
 * Writes plain objects and texts as the router reads answers: one flat list, in which keys and values are given by their
 * place. The writer of the library itself would cost every page its weight.
 */
export function asTurboStream(value: unknown): string {
  const flat: unknown[] = [];
  const place = (one: unknown): number => {
    const at = flat.push(one) - 1;
    if (typeof one === "object" && one !== null) {
      const entries = Object.entries(one).map(([key, each]) => [`_${place(key)}`, place(each)]);
      flat[at] = Object.fromEntries(entries);
    }
    return at;
  };
  place(value);
  return `${JSON.stringify(flat)}\n`;
}
