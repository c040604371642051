import { clsx } from "clsx";
import { Search } from "lucide-react";
import { forwardRef } from "react";
import { useUi } from "../provider.tsx";
import { useWiring } from "./field-context.ts";
import type { InputProps } from "./input.tsx";

/** A search field. Stands in a `<form method="get">`, so it works before scripts and its words are in the URL. */
export const SearchInput = forwardRef<HTMLInputElement, InputProps>(function SearchInput(
  { className, placeholder, ...rest },
  ref,
) {
  const { labels } = useUi();
  const wiring = useWiring(rest);
  return (
    <span className={clsx("control flex items-center gap-2 border-line-strong py-0!", className)}>
      <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <input
        ref={ref}
        type="search"
        name="q"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={wiring.id ? undefined : (placeholder ?? labels.search)}
        placeholder={placeholder ?? labels.search}
        {...rest}
        {...wiring}
        className="min-w-0 flex-1 self-stretch bg-transparent outline-none"
      />
    </span>
  );
});
