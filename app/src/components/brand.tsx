import { useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The mark: two streams that become one. */
export function BrandMark(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M8 8c0 5 3 7 8 8M24 8c0 5-3 7-8 8v9"
        fill="none"
        strokeWidth="3.5"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
    </svg>
  );
}

/** The product's mark and name, and the way to its front page. */
export function Brand(): ReactNode {
  const { t } = useTranslation();
  const { Link } = useUi();
  return (
    <Link
      href="/"
      className="-ml-1 inline-flex min-h-11 items-center gap-2.5 rounded-control px-1 text-text no-underline"
    >
      <BrandMark />
      <span className="text-16 font-title">{t("appName")}</span>
    </Link>
  );
}
