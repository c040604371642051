import { useLoaderData } from "@remix-run/react";
import type { TenantTx } from "@tributary/db";
import { domainError, err, invalid } from "@tributary/kernel";
import { idInput, optionalLineInput } from "@tributary/kernel/input";
import { listStages } from "@tributary/programs";
import {
  contractStepOf,
  findOpportunity,
  listContracts,
  listRefusalReasons,
  type Opportunity,
  updateOpportunity,
} from "@tributary/recruitment";
import { BackLink, RecordPage, Section, StatusBadge, Stepper, Timeline } from "@tributary/ui";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { problemOfAmount, readTypedAmount } from "../../../http/read-typed-amount.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { activityIntents } from "../activities/activity-intents.ts";
import { Feed } from "../activities/feed.tsx";
import { feedSearch, readFeed } from "../activities/read-feed.ts";
import { rightsIn } from "../frame/rights.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { PartnerContracts } from "./contracts/partner-contracts.tsx";
import { FillDialog, type HeldMove } from "./fill-dialog.tsx";
import { moveIntents } from "./move-intents.ts";
import { OpportunityFacts } from "./opportunity-facts.tsx";
import { useOpportunityHistory } from "./opportunity-history.tsx";
import { readStaff } from "./read-choices.ts";
import { FillCard, RecordMoves } from "./record-moves.tsx";
import { RefuseForm } from "./refuse-form.tsx";
import { TellMany, TellMove } from "./tell-moves.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { opportunity?: { partnerName: string } } | null)?.opportunity?.partnerName ??
    t("recruitment:title"),
};

const search = z.object({ ...feedSearch, do: z.literal("refuse").optional() });

export const loader = vendorLoader({ permission: "opportunity.read", search }, async (request) => {
  const { within, params, clock, requestId, search, scope, person } = request;
  const { all, staff, names } = await readStaff(request);
  const found = await within(async (tx) => {
    const opportunity = await findOpportunity(tx, params.opportunityId ?? "", clock);
    if (!opportunity) return null;
    const stages = await listStages(tx, opportunity.programId);
    const reasons = search.do ? await listRefusalReasons(tx) : null;
    const { id: opportunityId, partnerId } = opportunity;
    return {
      opportunity,
      stages: stages.map(({ id, name }) => ({ id, name })),
      reasons,
      feed: await readFeed(tx, { partnerId, opportunityId, search }, { staff: all, clock }),
      contracts: rightsIn(scope, person)("contract.read") ? await contractsOf(tx, opportunity) : null,
    };
  });
  if (!found) refuseMissing("opportunity", requestId);
  const contractStep = contractStepOf(found.contracts?.[0] ?? null, clock.now());
  return { ...found, contractStep, staff, names };
});

/** The contracts with the partner for this very program. */
async function contractsOf(tx: TenantTx, { partnerId, programId }: Opportunity) {
  const { rows } = await listContracts(tx, { partnerId, limit: 20 });
  return rows.filter((contract) => contract.programId === programId);
}

export const action = vendorAction({
  ...moveIntents,
  ...activityIntents,
  expect: intent({
    permission: "opportunity.work",
    form: z.object({ opportunityId: idInput, expected: optionalLineInput(40) }),
    run: ({ within, clock }, { opportunityId, expected }) =>
      within(async (tx) => {
        const known = await findOpportunity(tx, opportunityId, clock);
        if (!known) return err(domainError("not_found", { noun: "opportunity" }));
        const expectedMinor = expected === null ? null : readTypedAmount(expected, known.currency);
        if (expected !== null && (expectedMinor === null || expectedMinor < 0))
          return err(invalid("expected", problemOfAmount(expected)));
        return updateOpportunity(tx, { opportunityId, expectedMinor });
      }),
    done: () => ({ done: "saved" }),
  }),
});

export default function OpportunityRecord(): ReactNode {
  const { t } = useTranslation("recruitment");
  const { opportunity, stages, reasons, feed, contracts, contractStep, staff, names } =
    useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const history = useOpportunityHistory(opportunity.moves);
  const [held, setHeld] = useState<HeldMove | null>(null);
  const [goal, setGoal] = useState<string | null>(null);
  const close = useCallback(() => setHeld(null), []);
  const { status, stageId } = opportunity;
  const mayWork = may("opportunity.work");
  const place = {
    partnerId: opportunity.partnerId,
    programId: opportunity.programId,
    opportunityId: opportunity.id,
  };
  const at = stages.findIndex(({ id }) => id === stageId);
  return (
    <RecordPage
      back={<BackLink href={`${base}/recruitment`}>{t("title")}</BackLink>}
      title={opportunity.partnerName}
      meta={<State status={status} stage={opportunity.stageName} />}
      action={
        mayWork ? <RecordMoves opportunity={opportunity} stages={stages} at={at} onGoal={setGoal} /> : null
      }
      notice={
        <>
          {mayWork && status === "open" ? <FillCard opportunity={opportunity} /> : null}
          {mayWork && reasons && status === "open" ? (
            <RefuseForm card={opportunity} reasons={reasons} backHref="." />
          ) : null}
          <Stepper
            steps={stages.map(({ name }) => name)}
            current={status === "signed" ? stages.length : at}
          />
        </>
      }
      facts={
        <>
          <OpportunityFacts opportunity={opportunity} staff={staff} names={names} />
          <Section title={t("record.history")}>
            <Timeline entries={history} />
          </Section>
        </>
      }
    >
      <TellMove
        key={opportunity.id}
        card={opportunity}
        stages={stages}
        onWanted={(fields) => {
          const stage = stages.find(({ id }) => id === goal);
          if (stage) setHeld({ card: opportunity, stage, fields });
        }}
      />
      <TellMany onDone={close} />
      {held ? <FillDialog held={held} onClose={close} /> : null}
      {contracts && (contracts.length > 0 || status === "open") ? (
        <PartnerContracts rows={contracts} step={contractStep} place={place} />
      ) : null}
      <Feed feed={feed} />
    </RecordPage>
  );
}

const tones = { open: "accent", signed: "positive", refused: "negative" } as const;

function State({ status, stage }: { status: keyof typeof tones; stage: string }): ReactNode {
  const { t } = useTranslation("recruitment");
  return <StatusBadge tone={tones[status]}>{status === "open" ? stage : t(`state.${status}`)}</StatusBadge>;
}
