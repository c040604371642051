import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { forwardRef, type SelectHTMLAttributes } from "react";
import { useWiring } from "./field-context.ts";

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement>;

/** A choice of a few: the native control, so a phone shows its own picker. `children` are `<option>`s. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { className, ...rest },
  ref,
) {
  const wiring = useWiring(rest);
  return (
    <span className={clsx("relative block", className)}>
      <select ref={ref} {...rest} {...wiring} className="control" />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
});
