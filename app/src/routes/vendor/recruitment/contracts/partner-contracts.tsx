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
  step,
  place,
  quiet = false,
}: {
  rows: readonly ContractRow[];
  step: ContractStep;
  /** The next step stands elsewhere on the page. */
  quiet?: boolean;
  place: ContractPlace;
}): ReactNode {
  const { t } = useTranslation("contracts");
  const { base, may, now } = useWorkspace();
  const next =
    step === "none" ? (
      may("contract.send") ? (
        <ButtonLink href={draftHref(base, place)}>{t("new")}</ButtonLink>
      ) : null
    ) : (
      <NextContractStep step={step} newest={rows[0] ?? null} place={place} />
    );
  return (
    <Section title={t("of")} action={quiet ? null : next}>
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

/** The one thing to do next about the contract. It stands out where it is the next step of the whole record. */
export function NextContractStep({
  step,
  newest,
  place,
  primary = false,
}: {
  primary?: boolean;
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
  return (
    <ButtonLink href={href} variant={primary ? "primary" : "secondary"}>
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
