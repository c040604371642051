import { Form, useFetcher } from "@remix-run/react";
import { toMajorString } from "@tributary/kernel";
import type { Opportunity } from "@tributary/recruitment";
import { Badge, Button, DescriptionList, MoneyInput, Section, Select, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, useFormState } from "../../../components/form-reply.tsx";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { manyKey } from "./moving.ts";
import { useNextStepWords } from "./next-step.tsx";

interface OpportunityFactsProps {
  readonly opportunity: Opportunity;
  readonly staff: readonly { readonly userId: string; readonly name: string }[];
  readonly names: Readonly<Record<string, string>>;
}

/** What is known about a negotiation, with who leads it and what it should bring, which can be set here. */
export function OpportunityFacts({ opportunity, staff, names }: OpportunityFactsProps): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base, may } = useWorkspace();
  const format = useFormat();
  const next = useNextStepWords();
  const { expectedMinor, currency, status, nextStep, stale } = opportunity;
  const step = nextStep ? next(nextStep) : null;
  const changing = may("opportunity.work") && status === "open";
  const expected = expectedMinor === null ? null : format.money(expectedMinor, currency);
  return (
    <>
      <Section title={t("record.facts")} className="lg:border-t-0 lg:pt-0">
        <DescriptionList
          items={[
            {
              label: t("columns.partner"),
              value: (
                <TextLink href={`${base}/partners/${opportunity.partnerId}`}>{t("record.partner")}</TextLink>
              ),
            },
            { label: t("record.program"), value: opportunity.programName },
            {
              label: t("record.next"),
              value: step ? (
                <span className={step.overdue ? "text-negative" : undefined}>
                  {step.overdue ? `${t("record.overdue")}: ` : ""}
                  {step.words}
                </span>
              ) : (
                t("record.noNext")
              ),
            },
            {
              label: t("record.inStage"),
              value: (
                <span className="flex items-center gap-2">
                  <Ago at={opportunity.stageEnteredAt} />
                  {stale ? <Badge tone="caution">{t("stale")}</Badge> : null}
                </span>
              ),
            },
            { label: t("record.opened"), value: <Ago at={opportunity.openedAt} /> },
            {
              optional: true,
              label: t("record.closed"),
              value: opportunity.closedAt ? <Ago at={opportunity.closedAt} /> : null,
            },
            { optional: true, label: t("record.reason"), value: opportunity.refusalReason },
            { label: t("record.source"), value: t(`record.sources.${opportunity.source}`) },
            ...(changing
              ? []
              : [
                  { label: t("record.manager"), value: names[opportunity.managerUserId ?? ""] ?? null },
                  { label: t("record.expected"), value: expected },
                ]),
          ].filter((fact) => !("optional" in fact) || fact.value !== null)}
        />
      </Section>
      {changing ? (
        <Section title={t("record.manager")}>
          <AssignForm opportunity={opportunity} staff={staff} names={names} />
          <ExpectForm opportunity={opportunity} shown={expected} />
        </Section>
      ) : null}
    </>
  );
}

function AssignForm({
  opportunity,
  staff,
  names,
}: Pick<OpportunityFactsProps, "opportunity" | "staff" | "names">): ReactNode {
  const { t } = useTranslation("recruitment");
  const fetcher = useFetcher({ key: manyKey });
  const present = opportunity.managerUserId;
  // Somebody whose role has changed still leads it, until it is handed over.
  const gone = present !== null && !staff.some(({ userId }) => userId === present) ? present : null;
  return (
    <fetcher.Form method="post" className="mb-4 flex gap-2">
      <input type="hidden" name="intent" value="assignMany" />
      <input type="hidden" name="opportunityIds" value={opportunity.id} />
      <Select
        name="managerUserId"
        aria-label={t("record.manager")}
        defaultValue={opportunity.managerUserId ?? ""}
        key={opportunity.managerUserId}
      >
        <option value="">{t("noManager")}</option>
        {gone ? <option value={gone}>{names[gone]}</option> : null}
        {staff.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" loading={fetcher.state !== "idle"}>
        {t("record.assign")}
      </Button>
    </fetcher.Form>
  );
}

function ExpectForm({ opportunity, shown }: { opportunity: Opportunity; shown: string | null }): ReactNode {
  const { t } = useTranslation("recruitment");
  const form = useFormState("expect");
  useDoneToast({ saved: t("record.saved") });
  return (
    <Form method="post" noValidate className="flex items-end gap-2" key={shown}>
      <input type="hidden" name="intent" value="expect" />
      <input type="hidden" name="opportunityId" value={opportunity.id} />
      <FormField form={form} name="expected" label={t("record.expected")} className="min-w-0 flex-1">
        <MoneyInput
          name="expected"
          currency={opportunity.currency}
          defaultValue={form.value("expected", typedAmount(opportunity))}
        />
      </FormField>
      <Button type="submit" loading={form.pending}>
        {t("record.save")}
      </Button>
    </Form>
  );
}

/** The amount as one would type it. */
function typedAmount({ expectedMinor, currency }: Opportunity): string {
  return expectedMinor === null ? "" : toMajorString({ amountMinor: expectedMinor, currency });
}
