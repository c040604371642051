import { useFetcher } from "@remix-run/react";
import type { LeadRow } from "@tributary/leads";
import { ButtonLink, IconButton, Menu, MenuItem, useUi } from "@tributary/ui";
import { Check, EllipsisVertical, X } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";
import { moveKey } from "./moving-leads.ts";

interface RowActionsProps {
  readonly lead: LeadRow;
  readonly onDecline: () => void;
}

/** The answer to a new lead, on its row: two buttons where there is room, a menu on a card. */
export function RowActions(props: RowActionsProps): ReactNode {
  if (props.lead.status !== "submitted") return null;
  return (
    <>
      <div className="@max-[40rem]/table:hidden">
        <AnswerButtons {...props} />
      </div>
      <div className="hidden @max-[40rem]/table:block">
        <AnswerMenu {...props} />
      </div>
    </>
  );
}

function AnswerMenu({ lead, onDecline }: RowActionsProps): ReactNode {
  const { t } = useTranslation("leads");
  const { labels } = useUi();
  const fetcher = useFetcher({ key: moveKey(lead.id) });
  const accept = (): void =>
    fetcher.submit({ intent: "accept", leadId: lead.id, seenVersion: lead.version }, { method: "post" });
  return (
    <Menu
      trigger={
        <IconButton
          size="small"
          icon={<EllipsisVertical />}
          label={`${labels.rowActions}: ${lead.clientName}`}
        />
      }
    >
      <MenuItem icon={<Check />} onSelect={accept}>
        {t("moves.accept")}
      </MenuItem>
      <MenuItem icon={<X />} onSelect={onDecline}>
        {t("moves.decline")}
      </MenuItem>
    </Menu>
  );
}

function AnswerButtons({ lead, onDecline }: RowActionsProps): ReactNode {
  const { t } = useTranslation("leads");
  const { base } = useWorkspace();
  const fetcher = useFetcher({ key: moveKey(lead.id) });
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
        className="w-7 px-0! pointer-coarse:w-11"
        aria-label={`${t("moves.decline")}: ${lead.clientName}`}
        data-tip={`${t("moves.decline")}: ${lead.clientName}`}
        data-side="end"
        icon={<X />}
      />
    </fetcher.Form>
  );
}
