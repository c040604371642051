import type { NextStep } from "@tributary/recruitment";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** The next thing to do in words, and whether it is late. */
export function useNextStepWords(): (step: NextStep) => { words: string; overdue: boolean } {
  const { t } = useTranslation("recruitment");
  const { now } = useWorkspace();
  const format = useFormat();
  return ({ body, dueAt }) => {
    const at = new Date(dueAt);
    const line = body.split("\n", 1)[0] ?? "";
    return { words: t("card.step", { what: line, when: format.relative(at) }), overdue: at < now };
  };
}
