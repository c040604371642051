import type { TeamMemory } from "@tributary/recirculation";
import { PortalBlock } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";

/** What my people remember, taken together: who of them it is, only they themselves see. */
export function TeamMemoryBlock({ memory }: { memory: TeamMemory }): ReactNode {
  const { t } = useTranslation("portal");
  const format = useFormat();
  if (memory.total === 0) return null;
  return (
    <PortalBlock title={t("memory.teamTitle")}>
      <p>{t("memory.known", { known: format.number(memory.known), total: format.number(memory.total) })}</p>
      <p className="text-14 text-muted">
        {t("memory.answering", {
          answering: format.number(memory.answering),
          people: format.number(memory.people),
        })}
      </p>
    </PortalBlock>
  );
}
