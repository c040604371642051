import { useLoaderData, useParams } from "@remix-run/react";
import { findLead, movesFrom } from "@tributary/leads";
import { BackLink, RecordPage, Section, Timeline } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { LeadFacts } from "./lead-facts.tsx";
import { useLeadHistory } from "./lead-history.tsx";
import { LeadState } from "./lead-state.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { MoveForm } from "./move-form.tsx";
import { moveIntents } from "./move-intents.ts";
import { TellMove } from "./tell-moves.tsx";
import { TellSent } from "./tell-sent.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { lead?: { clientName: string } } | null)?.lead?.clientName ?? t("leads:title"),
};

const search = z.object({ do: z.enum(["decline", "lose", "win"]).optional() });

export const loader = vendorLoader(
  { permission: "lead.read", search },
  async ({ within, params: { leadId = "" }, clock, requestId, search }) => {
    const lead = await within((tx) => findLead(tx, leadId));
    if (!lead) refuseMissing("lead", requestId);
    const moves = movesFrom(lead, clock.now()).map(({ name, to }) => ({ name, to }));
    return { lead, moves, asked: search.do ?? null };
  },
);

export const action = vendorAction(moveIntents);

export default function Lead(): ReactNode {
  const { t } = useTranslation(["leads", "workspace"]);
  const { lead, moves, asked } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const { leadId } = useParams();
  const history = useLeadHistory(lead);
  const mayMove = may("lead.move");
  return (
    <RecordPage
      back={<BackLink href={`${base}/leads`}>{t("leads:title")}</BackLink>}
      title={lead.clientName}
      meta={<LeadState status={lead.status} />}
      action={mayMove ? <MoveButtons lead={lead} moves={moves} /> : null}
      facts={<LeadFacts lead={lead} />}
    >
      <TellMove key={leadId} lead={lead} />
      <TellSent clientName={lead.clientName} />
      {mayMove && asked ? <MoveForm key={asked} lead={lead} move={asked} offered={moves} /> : null}
      <Section title={t("leads:record.need")} className="border-t-0 pt-0">
        <Written text={lead.need} />
      </Section>
      <Section title={t("leads:record.agreed")}>
        <Written text={lead.agreed} />
      </Section>
      <Section title={t("leads:record.history")}>
        <Timeline entries={history} />
      </Section>
    </RecordPage>
  );
}

/** What people wrote, with their line ends. */
function Written({ text }: { text: string }): ReactNode {
  const { t } = useTranslation("leads");
  if (!text) return <p className="text-muted">{t("record.nothing")}</p>;
  return <p className="max-w-[68ch] whitespace-pre-wrap break-words">{text}</p>;
}
