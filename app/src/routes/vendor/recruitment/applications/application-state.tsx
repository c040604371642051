import type { ApplicationStatus } from "@tributary/recruitment";
import { StatusBadge, type Tone } from "@tributary/ui";
import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const tones: Record<Exclude<ApplicationStatus, "repeat">, Tone> = {
  received: "caution",
  approved: "positive",
  rejected: "neutral",
};

/** Where an application stands, in words with a mark of its own. */
export function ApplicationState({ status }: { status: ApplicationStatus }): ReactNode {
  const { t } = useTranslation("applications");
  // A repeat stands on the record of the first and has no state of its own.
  const shown = status === "repeat" ? "received" : status;
  return (
    <StatusBadge tone={tones[shown]} icon={shown === "received" ? <Inbox /> : undefined}>
      {t(`status.${shown}`)}
    </StatusBadge>
  );
}
