import { clsx } from "clsx";
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look.ts";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** The name: read aloud, and shown as a tip on hover and focus. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonLook["variant"];
  readonly size?: "small" | "medium" | undefined;
  /** Where the tip stands: `end` and `start` keep it inside the window at its edges. */
  readonly tipSide?: "bottom" | "top" | "start" | "end" | undefined;
}

/** A square button with an icon alone. It always has a name. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  {
    label,
    icon,
    variant = "quiet",
    size = "medium",
    tipSide = "bottom",
    className,
    type = "button",
    ...rest
  },
  ref,
) {
  const square = size === "small" ? "w-7 pointer-coarse:w-11" : "w-(--control-height)";
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      data-tip={label}
      data-side={tipSide}
      className={clsx(buttonLook({ variant, size }), square, "px-0!", className)}
      {...rest}
    >
      {icon}
    </button>
  );
});
