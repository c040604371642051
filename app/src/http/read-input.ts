import type { LoaderFunctionArgs } from "@remix-run/node";
import { isUuid } from "@tributary/kernel";
import type { z } from "zod";
import { refuseMissing } from "./refuse.ts";

/** Reads filters from a URL; a filter that does not fit counts as not given, the others stay. */
export function readSearch<Search extends z.ZodType>(
  request: Request,
  schema: Search | undefined,
): z.output<Search> {
  if (!schema) return {} as z.output<Search>;
  const params = new URL(request.url).searchParams;
  const given: Record<string, string> = {};
  for (const [key, value] of params) if (value !== "") given[key] = value;
  for (;;) {
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    const wrong = parsed.error.issues.map((issue) => String(issue.path[0])).filter((key) => key in given);
    if (wrong.length === 0) throw parsed.error;
    for (const key of wrong) delete given[key];
  }
}

/** The ids in a URL: every parameter that ends in `Id` is a UUID, or the page does not exist. */
export function readIds({ params, context }: LoaderFunctionArgs): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    if (name.endsWith("Id") && !isUuid(value)) refuseMissing("page", context.requestId);
    read[name] = value;
  }
  return read;
}
