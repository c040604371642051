import { PublicShell } from "@tributary/ui";
import type { ReactNode } from "react";
import { ViewForm } from "../view-form.tsx";

/** The frame of a page that a vendor shows to people without an account: its name stands on top, not ours. */
export function VendorFrame({
  vendorName,
  width = "wide",
  children,
}: {
  vendorName: string;
  width?: "narrow" | "wide";
  children: ReactNode;
}): ReactNode {
  return (
    <PublicShell
      brand={<span className="block truncate text-16 text-accent-text">{vendorName}</span>}
      footer={<ViewForm />}
      width={width}
    >
      {children}
    </PublicShell>
  );
}
