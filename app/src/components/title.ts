import type { UIMatch } from "@remix-run/react";
import type { AnyWords } from "../i18n/any-words.ts";

/** What a route says about itself, read by the root: the title of its page. */
export interface RouteHandle {
  /** The words of the title; `data` is what the route's loader gave, null after an error. */
  readonly title?: (t: AnyWords, data: unknown) => string;
}

/** The title of the page: the innermost route that has one, and the product's name. */
export function titleOf(matches: readonly UIMatch[], t: AnyWords): string {
  const own = matches.filter((match) => (match.handle as RouteHandle | undefined)?.title).at(-1);
  const words = (own?.handle as RouteHandle | undefined)?.title?.(t, own?.data ?? null);
  return words ? `${words} · ${t("common:appName")}` : t("common:appName");
}
