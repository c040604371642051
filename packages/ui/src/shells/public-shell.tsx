import { clsx } from "clsx";
import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";

/** The frame of pages for those who have not signed in: sign-in, application, answer, certificate. */
export function PublicShell({
  brand,
  end,
  footer,
  width = "narrow",
  children,
}: {
  brand: ReactNode;
  /** Language, sign-in. */
  end?: ReactNode;
  footer?: ReactNode;
  /** `narrow` for one form, `wide` for a page that is read. */
  width?: "narrow" | "wide" | undefined;
  children: ReactNode;
}): ReactNode {
  // What is read stands under the brand; one form stands alone in the middle.
  const edges = width === "narrow" ? "max-w-240" : "max-w-208";
  return (
    <div className="face-portal flex min-h-dvh flex-col">
      <SkipLink />
      <header className={clsx("mx-auto flex h-16 w-full items-center justify-between gap-3 px-4", edges)}>
        <div className="min-w-0 font-title">{brand}</div>
        <div className="flex items-center gap-2">{end}</div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 px-4 pt-6 pb-16 outline-none sm:pt-12">
        <div className={width === "narrow" ? "mx-auto max-w-104" : "mx-auto max-w-200"}>{children}</div>
      </main>
      {footer ? (
        <footer className={clsx("mx-auto w-full px-4 text-13 text-muted", edges)}>
          <div className="border-t border-line py-5">{footer}</div>
        </footer>
      ) : null}
    </div>
  );
}
