import { clsx } from "clsx";
import { forwardRef, type ReactNode } from "react";
import { type LinkProps, useUi } from "../provider.tsx";
import { type ButtonLook, buttonLook } from "./button-look.ts";

export interface ButtonLinkProps extends LinkProps {
  readonly variant?: ButtonLook["variant"];
  readonly size?: ButtonLook["size"];
  readonly wide?: boolean | undefined;
  readonly icon?: ReactNode;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(
  { variant, size, wide, icon, className, children, ...rest },
  ref,
) {
  const { Link } = useUi();
  return (
    <Link ref={ref} className={clsx(buttonLook({ variant, size, wide }), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
});
