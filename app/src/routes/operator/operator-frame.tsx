import { PublicShell } from "@tributary/ui";
import type { ReactNode } from "react";
import { Brand } from "../../components/brand.tsx";

/** The frame of the operator's pages: no vendor, no rooms. */
export function OperatorFrame({ children }: { children: ReactNode }): ReactNode {
  return (
    <PublicShell brand={<Brand />} width="wide">
      <div className="face-workspace">{children}</div>
    </PublicShell>
  );
}
