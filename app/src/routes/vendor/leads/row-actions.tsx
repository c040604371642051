import { useFetcher } from "@remix-run/react";
import type { LeadRow } from "@tributary/leads";
import { ButtonLink, IconButton } from "@tributary/ui";
import { Check, X } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";
import { moveKey } from "./moving-leads.ts";

/** The answer to a new lead, on its row: accept at once, decline with a reason. */
export function RowActions({ lead, onDecline }: { lead: LeadRow; onDecline: () => void }): ReactNode {
  const { t } = useTranslation("leads");
  const { base } = useWorkspace();
  const fetcher = useFetcher({ key: moveKey(lead.id) });
  if (lead.status !== "submitted") return null;
  const ask = (event: MouseEvent): void => {
    event.preventDefault();
    onDecline();
  };
  return (
    <fetcher.Form method="post" className="flex justify-end">
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="leadId" value={lead.id} />
      <input type="hidden" name="seenVersion" value={lead.version} />
      <IconButton
        type="submit"
        size="small"
        icon={<Check />}
        label={`${t("moves.accept")}: ${lead.clientName}`}
        tipSide="end"
        disabled={fetcher.state !== "idle"}
      />
      <ButtonLink
        href={`${base}/leads/${lead.id}?do=decline`}
        onClick={ask}
        variant="quiet"
        size="small"
        className="w-7 px-0! pointer-coarse:w-9"
        aria-label={`${t("moves.decline")}: ${lead.clientName}`}
        data-tip={`${t("moves.decline")}: ${lead.clientName}`}
        data-side="end"
        icon={<X />}
      />
    </fetcher.Form>
  );
}
