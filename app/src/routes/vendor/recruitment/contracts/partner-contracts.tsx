import type { ContractRow, ContractStep } from "@tributary/recruitment";
import { ButtonLink, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../../frame/ago.tsx";
import { useFormat } from "../../frame/use-format.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { ContractState } from "./contract-state.tsx";

/** With whom, and in which negotiation. */
export interface ContractPlace {
  readonly partnerId: string;
  readonly programId?: string | undefined;
  readonly opportunityId?: string | undefined;
}

/** The contracts with a partner, and what is to be done next: for the records of a partner and of a negotiation. */
export function PartnerContracts({
  rows,
  place,
}: {
  rows: readonly ContractRow[];
  place: ContractPlace;
}): ReactNode {
  const { t } = useTranslation("contracts");
  const { base, may, now } = useWorkspace();
  const hasOpen = rows.some(({ status }) => status === "draft" || status === "sent");
  return (
    <Section
      title={t("of")}
      action={
        may("contract.send") && !hasOpen ? (
          <ButtonLink href={draftHref(base, place)}>{t("new")}</ButtonLink>
        ) : null
      }
    >
      {rows.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="flex flex-col gap-2.5">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <TextLink href={`${base}/recruitment/contracts/${row.id}`}>{row.title}</TextLink>
            <span className="flex items-center gap-3 text-13 text-muted">
              <ContractState contract={row} now={now} />
              <Ago at={row.signedAt ?? row.declinedAt ?? row.sentAt ?? row.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The one thing to do next about the contract, as a button of a record's head. */
export function NextContractStep({
  step,
  newest,
  place,
}: {
  step: ContractStep;
  newest: ContractRow | null;
  place: ContractPlace;
}): ReactNode {
  const { t } = useTranslation("contracts");
  const format = useFormat();
  const { base, may } = useWorkspace();
  const href =
    newest && step !== "draft" ? `${base}/recruitment/contracts/${newest.id}` : draftHref(base, place);
  if (step === "draft" && !may("contract.send")) return null;
  const since = newest?.signedAt ?? newest?.sentAt ?? null;
  const isToDo = step !== "wait" && step !== "none";
  return (
    <ButtonLink href={href} variant={isToDo ? "primary" : "secondary"}>
      {t(`step.${step}`, { when: since ? format.relative(since) : "" })}
    </ButtonLink>
  );
}

function draftHref(base: string, { partnerId, programId, opportunityId }: ContractPlace): string {
  const params = new URLSearchParams({ partner: partnerId });
  if (programId) params.set("program", programId);
  if (opportunityId) params.set("opportunity", opportunityId);
  return `${base}/recruitment/contracts/new?${params}`;
}
