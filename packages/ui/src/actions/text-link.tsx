import { clsx } from "clsx";
import { forwardRef } from "react";
import { type LinkProps, useUi } from "../provider.tsx";

export interface TextLinkProps extends LinkProps {
  /** `plain` looks like the text around it until it is pointed at: for names in tables. */
  readonly tone?: "accent" | "plain" | "muted" | undefined;
}

const looks = {
  accent: "text-accent-text underline decoration-accent-line underline-offset-3 hover:decoration-current",
  plain: "text-text hover:underline underline-offset-3 decoration-line-strong",
  muted: "text-muted hover:text-text hover:underline underline-offset-3",
};

/** A link in text. */
export const TextLink = forwardRef<HTMLAnchorElement, TextLinkProps>(function TextLink(
  { tone = "accent", className, ...rest },
  ref,
) {
  const { Link } = useUi();
  return <Link ref={ref} className={clsx("rounded-[3px]", looks[tone], className)} {...rest} />;
});
