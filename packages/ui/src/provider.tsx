import {
  type AnchorHTMLAttributes,
  type ComponentType,
  createContext,
  type ReactNode,
  type RefAttributes,
  useContext,
  useEffect,
  useMemo,
} from "react";
import type { UiLabels } from "./labels.ts";

/** What every link of the system is given. `href` is a path of the application or a whole URL. */
export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement>, RefAttributes<HTMLAnchorElement> {
  readonly href: string;
  /** Load the page before it is asked for. The application's link decides how. */
  readonly prefetch?: "intent" | "none" | undefined;
  /** Keep the place on the page: for filters, tabs and pages of a list. */
  readonly preventScrollReset?: boolean | undefined;
}

/** The application's own link; it must accept a ref and pass unknown attributes on to its anchor. */
export type LinkComponent = ComponentType<LinkProps>;

interface Ui {
  readonly Link: LinkComponent;
  /** BCP 47, e.g. `en` or `ru`: for numbers, money and dates. */
  readonly locale: string;
  readonly labels: UiLabels;
}

const UiContext = createContext<Ui | null>(null);

/**
 * Gives the primitives their links, their language and their words, so that this package knows neither routes nor
 * translations. Stands once, around the whole application.
 */
export function UiProvider({ Link, locale, labels, children }: Ui & { children: ReactNode }): ReactNode {
  useEscapableTips();
  const ui = useMemo(() => ({ Link, locale, labels }), [Link, locale, labels]);
  return <UiContext.Provider value={ui}>{children}</UiContext.Provider>;
}

/** The link, language and words of the application. Throws outside `UiProvider`. */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error("UiProvider is missing above this component");
  return ui;
}

/** WCAG 1.4.13: what appears on hover can be sent away without moving the pointer. */
function useEscapableTips(): void {
  useEffect(() => {
    const root = document.documentElement;
    const hide = (event: KeyboardEvent) => {
      if (event.key === "Escape") root.dataset.tips = "off";
    };
    const allow = () => {
      if (root.dataset.tips) delete root.dataset.tips;
    };
    addEventListener("keydown", hide);
    addEventListener("pointerover", allow, { passive: true });
    addEventListener("focusin", allow);
    return () => {
      removeEventListener("keydown", hide);
      removeEventListener("pointerover", allow);
      removeEventListener("focusin", allow);
    };
  }, []);
}
