import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Race } from "./move-answer.ts";

/** Who was faster and where the card is now, as a sentence. */
export function useRaceWords(): (race: Race, name: string) => string {
  const { t } = useTranslation("recruitment");
  return useCallback(
    ({ by, place, status }, name) =>
      status === "open"
        ? t("race", { by, name, place })
        : t("raceEnded", { by, name, state: t(`state.${status}`).toLowerCase() }),
    [t],
  );
}
