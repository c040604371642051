/**
 * A problem travels as one text, as forms know only texts: the translation key, and after `?` what fills it.
 * `too_short?least=10` is `problems.too_short` with `least` 10.
 */
export function problemKey(problem: string, params?: Readonly<Record<string, string | number>>): string {
  if (!params || Object.keys(params).length === 0) return problem;
  const filled = Object.entries(params).map(([key, value]) => [key, String(value)] as [string, string]);
  return `${problem}?${new URLSearchParams(filled)}`;
}

/** The key and the fillings of a problem. */
export function readProblemKey(text: string): { key: string; params: Record<string, string> } {
  const at = text.indexOf("?");
  if (at < 0) return { key: text, params: {} };
  return { key: text.slice(0, at), params: Object.fromEntries(new URLSearchParams(text.slice(at + 1))) };
}
