import type { ImportStatus } from "@tributary/integrations";
import { StatusBadge, type Tone } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const toneOf: Record<ImportStatus, Tone> = {
  uploaded: "accent",
  checking: "accent",
  checked: "accent",
  queued: "accent",
  running: "accent",
  done: "positive",
  failed: "negative",
  cancelled: "neutral",
};

/** The state of an import, as a mark and a word. */
export function ImportState({ status }: { status: ImportStatus }): ReactNode {
  const { t } = useTranslation("imports");
  return <StatusBadge tone={toneOf[status]}>{t(`statuses.${status}`)}</StatusBadge>;
}
