import type { OpportunityRow, OpportunityStatus } from "@tributary/recruitment";
import { ButtonLink, EmptyState } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { Kanban } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { BulkWork } from "./bulk-work.tsx";
import { useOpportunityColumns } from "./opportunity-columns.tsx";
import type { RecruitmentChoices } from "./recruitment-toolbar.tsx";
import { TellMany } from "./tell-moves.tsx";

interface OpportunityTableProps {
  readonly rows: readonly OpportunityRow[];
  readonly names: Readonly<Record<string, string>>;
  readonly choices: RecruitmentChoices & { readonly program: { readonly currency: string } };
  readonly status: OpportunityStatus;
  /** There are none in any state with these filters. */
  readonly hasNone: boolean;
  readonly links: ListLinks;
}

/** The rows of the list, with moving and handing over of many at once. */
export function OpportunityTable({
  rows,
  names,
  choices,
  status,
  hasNone,
  links,
}: OpportunityTableProps): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base, may } = useWorkspace();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const clear = useCallback(() => setSelected(new Set()), []);
  const columns = useOpportunityColumns({ names, currency: choices.program.currency, status });
  const { q, manager, stage, stale, tag } = choices.set;
  const filtered = Boolean(q || manager || stage || stale || tag) || !hasNone;
  return (
    <>
      <DataTable
        label={t("title")}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.partnerName}
        rowHref={(row) => `${base}/recruitment/${row.id}`}
        selection={
          may("opportunity.work") && status === "open"
            ? {
                selected,
                onChange: setSelected,
                actions: <BulkWork ids={[...selected]} choices={choices} />,
              }
            : undefined
        }
        empty={filtered ? <NothingFound links={links} /> : <NoOpportunities program={choices.program.slug} />}
      />
      <TellMany onDone={clear} />
    </>
  );
}

function NoOpportunities({ program }: { program: string }): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base, may } = useWorkspace();
  const begin = may("opportunity.work") ? (
    <ButtonLink href={`${base}/recruitment/new?program=${program}`}>{t("new")}</ButtonLink>
  ) : undefined;
  return (
    <EmptyState icon={<Kanban />} title={t("empty")} action={begin}>
      {t("emptyHelp")}
    </EmptyState>
  );
}
