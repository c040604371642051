import type { SaleRow } from "@tributary/leads";
import { ButtonLink } from "@tributary/ui";
import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";

/** Asks to take the sale back; it is not done before it is confirmed. */
export function SaleActions({ sale, links }: { sale: SaleRow; links: ListLinks }): ReactNode {
  const { t } = useTranslation("sales");
  if (sale.kind === "refund" || sale.refundId) return null;
  const label = `${t("refund.do")}: ${sale.clientName ?? t("noClient")}`;
  return (
    <ButtonLink
      href={links.here({ refund: sale.id })}
      preventScrollReset
      variant="quiet"
      size="small"
      className="w-7 px-0! pointer-coarse:w-11"
      icon={<Undo2 />}
      aria-label={label}
      data-tip={label}
      data-side="end"
    />
  );
}
