import { Avatar, useUi } from "@tributary/ui";
import { ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "./use-workspace.ts";

/** The vendor's name; for somebody with several places, the way to the others. */
export function VendorSwitcher({ hasOtherPlaces }: { hasOtherPlaces: boolean }): ReactNode {
  const { t } = useTranslation();
  const { Link } = useUi();
  const { vendor, base } = useWorkspace();
  return (
    <Link
      href={hasOtherPlaces ? "/places" : base}
      title={hasOtherPlaces ? t("actions.switch") : undefined}
      className="flex min-h-9 min-w-0 flex-1 items-center gap-2.5 rounded-control px-1.5 text-text no-underline hover:bg-hover pointer-coarse:min-h-11"
    >
      <Avatar name={vendor.name} shape="company" size="medium" />
      <span className="min-w-0 flex-1 truncate font-title">{vendor.name}</span>
      {hasOtherPlaces ? <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-faint" /> : null}
    </Link>
  );
}
