import type { ReactNode } from "react";

/**
 * A time as people say it, with the exact one on hover. Both texts come formatted (`formatRelative`, `formatDate`) from
 * the server's clock, so the page reads the same before and after scripts.
 */
export function RelativeTime({
  instant,
  text,
  exact,
}: {
  instant: string;
  text: string;
  exact: string;
}): ReactNode {
  return (
    <time dateTime={instant} title={exact} className="whitespace-nowrap">
      {text}
    </time>
  );
}
