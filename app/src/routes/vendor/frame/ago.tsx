import { RelativeTime } from "@tributary/ui";
import type { ReactNode } from "react";
import { useFormat } from "./use-format.ts";

/** When something happened, as people say it; the exact time on hover. */
export function Ago({ at }: { at: Date }): ReactNode {
  const format = useFormat();
  return <RelativeTime instant={at.toISOString()} text={format.relative(at)} exact={format.exact(at)} />;
}
