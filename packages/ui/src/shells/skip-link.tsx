import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";

/** The first stop of the Tab key on every page. */
export function SkipLink(): ReactNode {
  const { labels } = useUi();
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-70 -translate-y-20 rounded-control bg-text px-3 py-2 text-surface focus:translate-y-0"
    >
      {labels.skipToContent}
    </a>
  );
}
