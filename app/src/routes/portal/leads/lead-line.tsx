import type { LeadRow } from "@tributary/leads";
import { PortalListItem, StatusBadge } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";
import { leadLook } from "./lead-status.tsx";

/** A lead in a list: for whom, what is happening to it in plain words, since when. */
export function LeadLine({ lead, withSender }: { lead: LeadRow; withSender: boolean }): ReactNode {
  const { t } = useTranslation("portal");
  const { vendorName } = usePortal();
  const path = usePortalPath();
  const format = useFormat();
  const { tone, icon } = leadLook[lead.status];
  const amount =
    lead.amountMinor === null ? null : { amountMinor: lead.amountMinor, currency: lead.currency };
  const known = lead.dayKnown ? lead.submittedAt : null;
  const at = lead.closedAt ?? lead.acceptedAt ?? known;
  return (
    <PortalListItem
      href={path(`/leads/${lead.id}`)}
      title={lead.clientName}
      detail={
        <>
          <span className="flex flex-wrap items-center gap-x-2">
            <StatusBadge tone={tone} icon={icon}>
              {t(`status.${lead.status}`, { vendor: vendorName })}
            </StatusBadge>
            {at ? <span className="text-13 whitespace-nowrap">{format.relative(at)}</span> : null}
          </span>
          {withSender && lead.memberName ? (
            <span className="block truncate text-13">{lead.memberName}</span>
          ) : null}
        </>
      }
      end={
        lead.status === "won" && amount ? (
          <span className="font-emphasis tabular-nums">{format.money(amount)}</span>
        ) : null
      }
    />
  );
}
