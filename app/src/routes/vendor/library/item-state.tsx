import type { ItemState } from "@tributary/library";
import { StatusBadge, type Tone } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const tones: Record<ItemState, Tone> = {
  draft: "neutral",
  published: "positive",
  changed: "caution",
  archived: "neutral",
};

/** How an item stands. */
export function ItemStateBadge({ state }: { state: ItemState }): ReactNode {
  const { t } = useTranslation("libraryDesk");
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
