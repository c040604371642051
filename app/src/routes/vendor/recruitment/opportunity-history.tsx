import type { StageMoveRow } from "@tributary/recruitment";
import type { TimelineEntry } from "@tributary/ui";
import { ArrowRight, Check, Plus, RotateCcw, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";

/** The way of a negotiation in sentences, the newest first. */
export function useOpportunityHistory(moves: readonly StageMoveRow[]): readonly TimelineEntry[] {
  const { t } = useTranslation("recruitment");
  const look = (move: StageMoveRow): Pick<TimelineEntry, "title" | "icon" | "tone"> => {
    const { actorName: name, fromStage, toStage, fromStatus, toStatus } = move;
    if (fromStage === null)
      return { title: t("did.opened", { name, stage: toStage }), icon: <Plus />, tone: "accent" };
    if (toStatus === "signed") {
      // Who signs by a link has no account, and so no name here.
      const title = name === "" ? t("did.signedByLink") : t("did.signed", { name });
      return { title, icon: <Check />, tone: "positive" };
    }
    if (toStatus === "refused") return { title: t("did.refused", { name }), icon: <X />, tone: "negative" };
    if (fromStatus !== "open")
      return { title: t("did.reopened", { name }), icon: <RotateCcw />, tone: "neutral" };
    // The stage that it came from was deleted and its history given to this one.
    const title =
      fromStage === toStage
        ? t("did.stageGone", { name, to: toStage })
        : t("did.moved", { name, from: fromStage, to: toStage });
    return { title, icon: <ArrowRight />, tone: "neutral" };
  };
  return moves.toReversed().map((move) => ({
    id: move.id,
    ...look(move),
    time: <Ago at={move.at} />,
    body: [move.reason, move.comment].filter(Boolean).join(". ") || undefined,
  }));
}
