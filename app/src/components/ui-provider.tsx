import { Link as RemixLink, useLocation } from "@remix-run/react";
import { type LinkProps, ToastRegion, type UiLabels, UiProvider } from "@tributary/ui";
import type { TFunction } from "i18next";
import { forwardRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { faceOf } from "../i18n/faces.ts";

/** Gives the design system this application's links, language and words, and the place where toasts appear. */
export function AppUiProvider({ children }: { children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation("ui");
  return (
    <UiProvider Link={AppLink} locale={i18n.language} labels={labelsOf(t)}>
      {children}
      <ToastRegion />
    </UiProvider>
  );
}

/** A way to another face of the product loads a whole page: each face has its own words. So does a download. */
const AppLink = forwardRef<HTMLAnchorElement, LinkProps>(function AppLink(
  { href, prefetch = "none", preventScrollReset = false, ...rest },
  ref,
) {
  const { pathname } = useLocation();
  const leaves = rest.download !== undefined || (href.startsWith("/") && faceOf(href) !== faceOf(pathname));
  return (
    <RemixLink
      ref={ref}
      to={href}
      reloadDocument={leaves}
      prefetch={leaves ? "none" : prefetch}
      preventScrollReset={preventScrollReset}
      {...rest}
    />
  );
});

type Filled = "selectedRows" | "deltaUp" | "deltaDown" | "deltaSame" | "progress";

const plainKeys = [
  ...(["close", "undo", "clear", "remove", "search", "loading", "optional", "notifications"] as const),
  ...(["skipToContent", "openNavigation", "mainNavigation", "breadcrumb", "tabs", "pages"] as const),
  ...(["previousPage", "nextPage", "selectRow", "selectAll", "rowActions"] as const),
  ...(["facts", "timeline", "copy", "copied", "nothingFound", "showTable"] as const),
  ...([
    "showChart",
    "exportChart",
    "exportCsv",
    "exportPng",
    "stepDone",
    "stepCurrent",
    "chooseFile",
    "dropFile",
  ] as const),
  ...(["replaceFile", "commandPalette", "commandPlaceholder", "recent", "overdue", "stale"] as const),
] satisfies Exclude<keyof UiLabels, Filled>[];

const known = new WeakMap<TFunction<"ui">, UiLabels>();

/** The words of the design system in one language, put together once and not for every page. */
function labelsOf(t: TFunction<"ui">): UiLabels {
  const labels = known.get(t) ?? uiLabels(t);
  known.set(t, labels);
  return labels;
}

function uiLabels(t: TFunction<"ui">): UiLabels {
  const plain = Object.fromEntries(plainKeys.map((key) => [key, t(key)])) as Record<
    (typeof plainKeys)[number],
    string
  >;
  return {
    ...plain,
    selectedRows: (count) => t("selectedRows", { count }),
    deltaUp: (change, period) => t("deltaUp", { change, period }),
    deltaDown: (change, period) => t("deltaDown", { change, period }),
    deltaSame: (period) => t("deltaSame", { period }),
    progress: (done, total) => t("progress", { done, total }),
  };
}
