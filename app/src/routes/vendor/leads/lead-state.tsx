import type { LeadStatus } from "@tributary/leads";
import { StatusBadge, type Tone } from "@tributary/ui";
import { Inbox, Play } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const tones: Record<LeadStatus, Tone> = {
  submitted: "caution",
  accepted: "accent",
  declined: "neutral",
  won: "positive",
  lost: "negative",
};

const icons: Partial<Record<LeadStatus, ReactNode>> = { submitted: <Inbox />, accepted: <Play /> };

/** Where a lead stands, in words with a mark of its own. */
export function LeadState({ status }: { status: LeadStatus }): ReactNode {
  const { t } = useTranslation();
  return (
    <StatusBadge tone={tones[status]} icon={icons[status]}>
      {t(`leadStatus.${status}`)}
    </StatusBadge>
  );
}
