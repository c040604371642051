import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";

/** The way back to the list something came from. */
export function BackLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  const { Link, labels } = useUi();
  return (
    <nav aria-label={labels.breadcrumb}>
      <Link
        href={href}
        className="-ml-1 inline-flex min-h-6 items-center gap-0.5 rounded-control text-13 text-muted no-underline hover:text-text pointer-coarse:min-h-11"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {children}
      </Link>
    </nav>
  );
}
