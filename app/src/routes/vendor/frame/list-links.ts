import { useLocation, useSearchParams } from "@remix-run/react";

/** Earlier pages of a list that the URL remembers; beyond, the way back leads to the first page. */
const remembered = 20;

/** Links to the same list with other filters, and to its pages. */
export interface ListLinks {
  /** The list with some filters changed (null drops one). It begins at its first page. */
  with(changes: Readonly<Record<string, string | null>>): string;
  /** The same page of the list with something more, or less, in the URL. */
  here(changes: Readonly<Record<string, string | null>>): string;
  /** The list without any filter. */
  readonly bare: string;
  /** The search of the URL without its page, for links to an export: begins with "?" or is empty. */
  readonly filters: string;
  /** The pages before and after this one, for a Pager. */
  pages(nextCursor: string | null): { previousHref: string | null; nextHref: string | null };
}

/**
 * A keyset list knows only its next page, so the URL keeps the cursors that led here (`trail`): going back works
 * without scripts, in a new window and after a reload.
 */
export function useListLinks(): ListLinks {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const href = (change: (next: URLSearchParams) => void): string => {
    const next = new URLSearchParams(params);
    change(next);
    const search = next.toString();
    return search ? `${pathname}?${search}` : pathname;
  };
  const turnTo = (cursor: string | null, trail: readonly string[]): string =>
    href((next) => {
      setOrDrop(next, "cursor", cursor);
      setOrDrop(next, "trail", trail.slice(-remembered).join(".") || null);
    });
  const firstPage = (next: URLSearchParams): void => {
    next.delete("cursor");
    next.delete("trail");
  };
  return {
    bare: pathname,
    filters: href(firstPage).slice(pathname.length),
    with: (changes) =>
      href((next) => {
        firstPage(next);
        for (const [name, value] of Object.entries(changes)) setOrDrop(next, name, value);
      }),
    here: (changes) =>
      href((next) => {
        for (const [name, value] of Object.entries(changes)) setOrDrop(next, name, value);
      }),
    pages: (nextCursor) => {
      const cursor = params.get("cursor");
      const trail = (params.get("trail") ?? "").split(".").filter(Boolean);
      return {
        previousHref: cursor ? turnTo(trail.at(-1) ?? null, trail.slice(0, -1)) : null,
        nextHref: nextCursor ? turnTo(nextCursor, cursor ? [...trail, cursor] : []) : null,
      };
    },
  };
}

function setOrDrop(params: URLSearchParams, name: string, value: string | null): void {
  if (value) params.set(name, value);
  else params.delete(name);
}
