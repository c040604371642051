import { clsx } from "clsx";
import { Check } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { floatPanel } from "../actions/float-panel.ts";
import { useUi } from "../provider.tsx";
import type { ComboboxOption } from "./combobox.tsx";

interface ListProps {
  readonly id: string;
  readonly open: boolean;
  readonly options: readonly ComboboxOption[];
  readonly active: number;
  readonly value: string;
  readonly loading: boolean;
  readonly onChoose: (option: ComboboxOption) => void;
}

/** The options under a combobox. Focus stays in the field, so presses must not take it away. */
export function ComboboxList({ id, open, options, active, value, loading, onChoose }: ListProps): ReactNode {
  const { labels } = useUi();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) ref.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [open, active, id]);
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      hidden={!open}
      className={clsx(floatPanel, "absolute inset-x-0 top-full mt-1 max-h-72 overflow-y-auto p-1")}
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === value}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
          onKeyDown={() => {}}
          className={clsx(
            "flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 hover:bg-hover pointer-coarse:min-h-11",
            index === active && "bg-hover",
          )}
        >
          <span className="min-w-0 flex-1 truncate">
            {option.label}
            {option.detail ? <span className="ml-2 text-muted">{option.detail}</span> : null}
          </span>
          {option.value === value ? <Check aria-hidden="true" className="size-4 text-accent-text" /> : null}
        </div>
      ))}
      {options.length === 0 ? (
        <div className="px-2 py-1.5 text-muted">{loading ? labels.loading : labels.nothingFound}</div>
      ) : null}
    </div>
  );
}
