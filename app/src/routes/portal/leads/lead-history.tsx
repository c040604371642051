import type { Lead, LeadMoveRow } from "@tributary/leads";
import { RelativeTime, Timeline } from "@tributary/ui";
import { Send, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortal } from "../use-portal.ts";
import { leadLook } from "./lead-status.tsx";

/** What happened to a lead, the newest step first, in plain words. */
export function LeadHistory({ lead }: { lead: Pick<Lead, "moves" | "currency"> }): ReactNode {
  const { t } = useTranslation("portal");
  const { vendorName } = usePortal();
  const format = useFormat();
  const entries = lead.moves.toReversed().map((move) => ({
    id: move.id,
    ...lookOf(move),
    title: t(`lead.move.${nameOf(move)}`, {
      vendor: vendorName,
      name:
        move.actorKind === "job" || move.actorKind === "api_key"
          ? t(`lead.by.${move.actorKind}`)
          : move.actorName,
    }),
    time: (
      <RelativeTime
        instant={move.at.toISOString()}
        text={format.relative(move.at)}
        exact={format.exact(move.at)}
      />
    ),
    body: <Said move={move} currency={lead.currency} />,
  }));
  return <Timeline entries={entries} />;
}

function nameOf({ from, to }: LeadMoveRow) {
  if (from === null) return "in";
  return from === "lost" && to === "accepted" ? "reopened" : to;
}

function lookOf({ from, to }: LeadMoveRow) {
  if (from === null) return { icon: <Send />, tone: "neutral" as const };
  return to === "submitted" ? { icon: <Undo2 />, tone: "neutral" as const } : leadLook[to];
}

/** The reason that was given, or the money that came. */
function Said({ move, currency }: { move: LeadMoveRow; currency: string }): ReactNode {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const format = useFormat();
  if (move.amountMinor !== null) {
    return t("lead.saleOf", { amount: format.money({ amountMinor: move.amountMinor, currency }) });
  }
  if (!move.reasonCode) return null;
  const reason =
    move.reasonCode === "other" && move.reasonComment ? null : common(`reason.${move.reasonCode}`);
  const words = [reason, move.reasonComment].filter(Boolean).join(". ");
  return t("lead.reason", { reason: words });
}
