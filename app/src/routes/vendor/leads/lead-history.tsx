import type { Lead, LeadMoveRow, LeadStatus } from "@tributary/leads";
import type { TimelineEntry, Tone } from "@tributary/ui";
import { Check, Inbox, Play, RotateCcw, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";

const marks: Record<LeadStatus, { readonly icon: ReactNode; readonly tone: Tone }> = {
  submitted: { icon: <Inbox />, tone: "caution" },
  accepted: { icon: <Play />, tone: "accent" },
  declined: { icon: <X />, tone: "neutral" },
  won: { icon: <Check />, tone: "positive" },
  lost: { icon: <X />, tone: "negative" },
};

/** The history of a lead in sentences, the newest first. */
export function useLeadHistory(lead: Lead): readonly TimelineEntry[] {
  const { t } = useTranslation(["leads", "common"]);
  const sentence = useSentence(lead);
  return lead.moves.toReversed().map((move) => {
    const reason = move.reasonCode ? t(`common:reason.${move.reasonCode}`) : null;
    const body = [reason, move.reasonComment].filter(Boolean).join(". ");
    const isBack = move.from !== null && (move.to === "submitted" || move.from === "lost");
    return {
      id: move.id,
      title: sentence(move),
      time: <Ago at={move.at} />,
      body: body || undefined,
      ...marks[move.to],
      ...(isBack && { icon: <RotateCcw />, tone: "neutral" as const }),
    };
  });
}

function useSentence(lead: Lead): (move: LeadMoveRow) => string {
  const { t } = useTranslation("leads");
  const format = useFormat();
  return ({ from, to, actorKind, actorName: name, amountMinor }) => {
    if (from === null) return actorKind === "job" ? t("did.imported") : t("did.submitted", { name });
    if (from === "accepted" && to === "submitted") return t("did.undone", { name });
    if (to === "submitted" || from === "lost") return t("did.reopened", { name });
    if (to !== "won" || amountMinor === null) return t(`did.${to}`, { name });
    return t("did.wonFor", { name, amount: format.money(amountMinor, lead.currency) });
  };
}
