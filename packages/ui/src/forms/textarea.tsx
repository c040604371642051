import { clsx } from "clsx";
import { forwardRef, type TextareaHTMLAttributes } from "react";
import { useWiring } from "./field-context.ts";

export type TextareaProps = TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text; grows with what is written. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(
  { className, ...rest },
  ref,
) {
  const wiring = useWiring(rest);
  return <textarea ref={ref} rows={3} {...rest} {...wiring} className={clsx("control", className)} />;
});
