import { Check } from "lucide-react";
import type { ReactNode } from "react";

/** Says quietly, beside a button, that it is done. */
export function Saved({ children }: { children: ReactNode }): ReactNode {
  return (
    <p role="status" className="flex items-center gap-1.5 text-14 text-positive max-sm:justify-center">
      <Check aria-hidden="true" className="size-4" />
      {children}
    </p>
  );
}
