import type { ContractRow, ContractStatus } from "@tributary/recruitment";
import { StatusBadge, type Tone } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const tones: Record<ContractStatus | "expired", Tone> = {
  draft: "neutral",
  sent: "accent",
  signed: "positive",
  declined: "caution",
  void: "neutral",
  expired: "caution",
};

/** Where a contract stands, in words with a mark of its own; one whose link has run out says so. */
export function ContractState({
  contract: { status, expiresAt },
  now,
}: {
  contract: Pick<ContractRow, "status" | "expiresAt">;
  now: Date;
}): ReactNode {
  const { t } = useTranslation("contracts");
  const shown = status === "sent" && expiresAt && expiresAt <= now ? "expired" : status;
  return <StatusBadge tone={tones[shown]}>{t(`status.${shown}`)}</StatusBadge>;
}
