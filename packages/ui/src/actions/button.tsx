import { clsx } from "clsx";
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { type ButtonLook, buttonLook } from "./button-look.ts";
import { Spinner } from "./spinner.tsx";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonLook["variant"];
  readonly size?: ButtonLook["size"];
  /** As wide as what it stands in. */
  readonly wide?: boolean | undefined;
  readonly icon?: ReactNode;
  /** Work is under way: the button keeps its width and its focus, and does nothing. */
  readonly loading?: boolean | undefined;
}

/** A button. `type` is `button` unless said otherwise, so that none sends a form by accident. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, wide, icon, loading = false, className, children, onClick, type = "button", ...rest },
  ref,
) {
  const { labels } = useUi();
  return (
    <button
      ref={ref}
      // A disabled button would lose focus in the middle of the work; this one only refuses to act twice.
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      type={type}
      className={clsx(buttonLook({ variant, size, wide }), className)}
      {...rest}
    >
      {loading ? <Spinner /> : icon}
      {children}
      {loading ? <span className="sr-only">{labels.loading}</span> : null}
    </button>
  );
});
