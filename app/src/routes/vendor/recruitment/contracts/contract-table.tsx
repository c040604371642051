import type { ContractRow } from "@tributary/recruitment";
import { ButtonLink, EmptyState, TextLink } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { FileSignature } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../../frame/ago.tsx";
import type { ListLinks } from "../../frame/list-links.ts";
import { NothingFound } from "../../frame/nothing-found.tsx";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { ContractState } from "./contract-state.tsx";

/** The rows of the list; a row leads to the contract. */
export function ContractTable({
  rows,
  filtered,
  hasNone,
  links,
}: {
  rows: readonly ContractRow[];
  filtered: boolean;
  hasNone: boolean;
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("contracts");
  const { base, may } = useWorkspace();
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      columns={useColumns()}
      rowId={(row) => row.id}
      rowName={(row) => row.partnerName}
      rowHref={(row) => `${base}/recruitment/contracts/${row.id}`}
      empty={
        filtered ? (
          <NothingFound links={links} />
        ) : (
          <EmptyState
            icon={<FileSignature />}
            title={t(hasNone ? "empty" : "emptyTab")}
            action={
              hasNone && may("contract.configure") ? (
                <ButtonLink href={`${base}/settings/contracts`}>{t("emptyAction")}</ButtonLink>
              ) : undefined
            }
          />
        )
      }
    />
  );
}

function useColumns(): DataColumn<ContractRow>[] {
  const { t } = useTranslation("contracts");
  const { base, now } = useWorkspace();
  return [
    { id: "partner", header: t("columns.partner"), phone: "title", cell: (row) => row.partnerName },
    {
      id: "contract",
      header: t("columns.contract"),
      phone: "fact",
      cell: (row) => (
        <TextLink tone="muted" href={`${base}/recruitment/contracts/${row.id}`}>
          {row.title}
        </TextLink>
      ),
    },
    {
      id: "signer",
      header: t("columns.signer"),
      phone: "hide",
      from: "wide",
      cell: (row) => row.signerName,
    },
    {
      id: "status",
      header: t("columns.status"),
      phone: "trail",
      cell: (row) => <ContractState contract={row} now={now} />,
    },
    {
      id: "when",
      header: t("columns.when"),
      phone: "end",
      align: "end",
      cell: (row) => <Ago at={row.signedAt ?? row.declinedAt ?? row.sentAt ?? row.createdAt} />,
    },
  ];
}
