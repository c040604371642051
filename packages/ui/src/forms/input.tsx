import { clsx } from "clsx";
import { forwardRef, type InputHTMLAttributes } from "react";
import { useWiring } from "./field-context.ts";

export type InputProps = InputHTMLAttributes<HTMLInputElement>;

/** One line of text. Stands in a Field, or has an `aria-label`. */
export const Input = forwardRef<HTMLInputElement, InputProps>(function Input({ className, ...rest }, ref) {
  const wiring = useWiring(rest);
  return <input ref={ref} type="text" {...rest} {...wiring} className={clsx("control", className)} />;
});
