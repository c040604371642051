import type { PartnerClassName } from "@tributary/segmentation";
import { Badge, type Tone } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const tones: Record<PartnerClassName, Tone> = { key: "accent", normal: "neutral", low_yield: "caution" };

/** The class of a partner as a word. */
export function ClassBadge({ name }: { name: PartnerClassName }): ReactNode {
  const { t } = useTranslation();
  return <Badge tone={tones[name]}>{t(`partnerClass.${name}`)}</Badge>;
}
