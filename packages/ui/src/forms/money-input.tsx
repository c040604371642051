import { clsx } from "clsx";
import { forwardRef } from "react";
import { currencySign } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { useWiring } from "./field-context.ts";
import type { InputProps } from "./input.tsx";

export interface MoneyInputProps extends InputProps {
  /** ISO 4217. Shown at the end of the field, where Russian and many other languages write it. */
  readonly currency: string;
}

/** An amount in major units, as text: the server reads it exactly. The currency is seen and read aloud. */
export const MoneyInput = forwardRef<HTMLInputElement, MoneyInputProps>(function MoneyInput(
  { currency, className, ...rest },
  ref,
) {
  const { locale } = useUi();
  const wiring = useWiring(rest);
  const sign = currencySign(currency, locale);
  return (
    <span className={clsx("control flex items-center gap-2 py-0!", className)}>
      <input
        ref={ref}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        {...wiring}
        className="min-w-0 flex-1 self-stretch bg-transparent tabular-nums outline-none"
      />
      <span className="text-muted">{sign === currency ? currency : `${sign} ${currency}`}</span>
    </span>
  );
});
