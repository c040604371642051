import { useSubmit } from "@remix-run/react";
import type { LeadRow, LeadStatus } from "@tributary/leads";
import { DataTable } from "@tributary/ui/data-table";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { BulkActions } from "./bulk-actions.tsx";
import { DeclineDialog } from "./decline-dialog.tsx";
import { useLeadColumns } from "./lead-columns.tsx";
import { moveKey, useMovingLeads } from "./moving-leads.ts";
import { NoLeads } from "./no-leads.tsx";
import { RowActions } from "./row-actions.tsx";
import { TellMove, TellMoves } from "./tell-moves.tsx";
import { useRowKeys } from "./use-row-keys.ts";

interface InboxProps {
  readonly rows: readonly LeadRow[];
  readonly status: LeadStatus | "all";
  readonly filtered: boolean;
  /** There are none in any state. */
  readonly hasNone: boolean;
  readonly links: ListLinks;
}

/** The rows of the list with all that can be done to them: one by one, by keys, or many at once. */
export function Inbox({ rows, status, filtered, hasNone, links }: InboxProps): ReactNode {
  const { t } = useTranslation("leads");
  const { base, may } = useWorkspace();
  const mayMove = may("lead.move");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [declining, setDeclining] = useState<readonly LeadRow[]>([]);
  const clear = useCallback(() => setSelected(new Set()), []);
  const close = useCallback(() => setDeclining([]), []);
  const shown = useShown(rows, status);
  const picked = shown.filter(({ id }) => selected.has(id));
  const accept = useAccept();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, shown, {
    a: (lead) => lead.status === "submitted" && mayMove && accept(lead),
    d: (lead) => lead.status === "submitted" && mayMove && setDeclining([lead]),
    x: (lead) => mayMove && setSelected((before) => toggled(before, lead.id)),
  });
  return (
    <div ref={list}>
      <DataTable
        label={t("title")}
        rows={shown}
        columns={useLeadColumns(status)}
        rowId={(lead) => lead.id}
        rowName={(lead) => lead.clientName}
        rowHref={(lead) => `${base}/leads/${lead.id}`}
        rowActions={
          mayMove ? (lead) => <RowActions lead={lead} onDecline={() => setDeclining([lead])} /> : undefined
        }
        selection={
          mayMove
            ? {
                selected,
                onChange: setSelected,
                actions: <BulkActions leads={picked} onDecline={setDeclining} />,
              }
            : undefined
        }
        empty={<NoLeads status={hasNone ? "all" : status} filtered={filtered} links={links} />}
      />
      {mayMove && shown.length > 0 ? (
        <p className="py-3 text-13 text-muted max-lg:hidden pointer-coarse:hidden">{t("keys")}</p>
      ) : null}
      {rows.map((lead) => (
        <TellMove key={lead.id} lead={lead} />
      ))}
      <TellMoves onDone={clear} />
      {declining.length > 0 ? <DeclineDialog leads={declining} onClose={close} /> : null}
    </div>
  );
}

/** Leads that are on their way elsewhere have left the view already. */
function useShown(rows: readonly LeadRow[], status: LeadStatus | "all"): readonly LeadRow[] {
  const moving = useMovingLeads();
  return rows
    .map((lead) => ({ ...lead, status: moving.get(lead.id) ?? lead.status }))
    .filter((lead) => status === "all" || lead.status === status);
}

function useAccept(): (lead: LeadRow) => void {
  const submit = useSubmit();
  return ({ id, version }) =>
    submit(
      { intent: "accept", leadId: id, seenVersion: version },
      { method: "post", navigate: false, fetcherKey: moveKey(id) },
    );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
