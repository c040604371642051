import type { MailRow } from "@tributary/notifications";
import { StatusBadge, type Tone } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const tones: Record<MailRow["status"], Tone> = {
  queued: "neutral",
  sending: "accent",
  sent: "positive",
  failed: "negative",
  review: "caution",
  suppressed: "neutral",
};

/** Where a mail stands. */
export function MailState({ status }: Pick<MailRow, "status">): ReactNode {
  const { t } = useTranslation("operator");
  return <StatusBadge tone={tones[status]}>{t(`mail.state.${status}`)}</StatusBadge>;
}
