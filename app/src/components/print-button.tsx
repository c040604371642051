import { Button, useHydrated } from "@tributary/ui";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";

/** Opens the browser's print, where one also saves as PDF. Without scripts the browser's own menu does it. */
export function PrintButton({ children }: { children: ReactNode }): ReactNode {
  if (!useHydrated()) return null;
  return (
    <Button icon={<Printer />} onClick={() => window.print()} className="print:hidden">
      {children}
    </Button>
  );
}
