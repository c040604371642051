import { Check, CircleAlert, CloudOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { problemWords } from "../../../../i18n/problem-words.ts";
import type { SavingState } from "./use-saved-lesson.ts";

/** Whether everything is saved, in a word. */
export function SavingMark({ state }: { state: SavingState }): ReactNode {
  const { t } = useTranslation("learning");
  const { t: common } = useTranslation();
  const icon =
    state.name === "saved" ? (
      <Check className="text-positive" />
    ) : state.name === "failed" || state.name === "signed_out" ? (
      <CloudOff className="text-caution" />
    ) : state.name === "refused" || state.name === "conflict" ? (
      <CircleAlert className="text-negative" />
    ) : null;
  const words =
    state.name === "refused"
      ? `${t("editor.state.refused")} ${problemWords(common, state.problem)}`
      : t(`editor.state.${state.name}`);
  return (
    <p role="status" className="flex items-center gap-1.5 text-13 text-muted [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      {words}
    </p>
  );
}
