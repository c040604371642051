import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { buttonLook } from "../actions/button-look.ts";
import { floatPanel } from "../actions/float-panel.ts";
import { useUi } from "../provider.tsx";

/** One choice of a filter, as a link. */
export interface FilterOption {
  /** The same list with this choice made or dropped. */
  readonly href: string;
  readonly label: string;
  readonly selected: boolean;
  /** How many rows it would leave, formatted already. */
  readonly count?: string | undefined;
}

/**
 * A choice of links under a button: a filter, the columns, the saved views. It is a native disclosure, so it works before
 * scripts arrive; with them it also closes on Escape and on a press elsewhere.
 */
export function FilterMenu({
  label,
  icon,
  options,
  align = "start",
  quiet = false,
}: {
  label: string;
  /** With one, a phone shows the icon alone. */
  icon?: ReactNode;
  options: readonly FilterOption[];
  align?: "start" | "end" | undefined;
  /** Without a border: for what stands at the end of a toolbar. */
  quiet?: boolean | undefined;
}): ReactNode {
  const { Link } = useUi();
  const ref = useClosing();
  return (
    <details ref={ref} className="group relative">
      <summary className={clsx(buttonLook({ variant: quiet ? "quiet" : "secondary" }), "px-2.5!")}>
        {icon}
        <span className={icon ? "max-sm:sr-only" : undefined}>{label}</span>
        <ChevronDown
          aria-hidden="true"
          className={clsx(
            "text-muted transition-transform group-open:rotate-180",
            icon ? "max-sm:hidden" : null,
          )}
        />
      </summary>
      <ul
        className={clsx(
          floatPanel,
          "absolute top-full mt-1 max-h-80 w-max max-w-72 min-w-44 overflow-y-auto p-1",
          align === "end" ? "right-0" : "left-0",
        )}
      >
        {options.map((option) => (
          <li key={option.href}>
            <Link
              href={option.href}
              preventScrollReset
              aria-current={option.selected ? "true" : undefined}
              className="flex min-h-8 items-center gap-2 rounded-control px-2 no-underline hover:bg-hover pointer-coarse:min-h-11"
            >
              <Check
                aria-hidden="true"
                className={clsx("size-4 shrink-0 text-accent-text", !option.selected && "invisible")}
              />
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.count ? <span className="text-12 text-muted tabular-nums">{option.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useClosing(): React.RefObject<HTMLDetailsElement> {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target))
        ref.current?.removeAttribute("open");
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !ref.current?.open) return;
      ref.current.open = false;
      ref.current.querySelector("summary")?.focus();
    };
    addEventListener("pointerdown", closeOutside);
    addEventListener("keydown", closeOnEscape);
    return () => {
      removeEventListener("pointerdown", closeOutside);
      removeEventListener("keydown", closeOnEscape);
    };
  }, []);
  return ref;
}
