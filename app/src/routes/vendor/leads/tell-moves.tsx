import type { LeadRow } from "@tributary/leads";
import { toast } from "@tributary/ui";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { failureWords } from "../../../i18n/failure-words.ts";
import { type UndoForm, useDeeds } from "../frame/deeds.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import {
  type MoveAnswer,
  type MoveManyAnswer,
  moveAnswerOf,
  moveManyAnswerOf,
  raceOf,
} from "./move-answer.ts";
import { moveKey, moveManyKey, useAnswer } from "./moving-leads.ts";

/** Says what became of one lead's move, with the way to take it back. Renders nothing. */
export function TellMove({ lead }: { lead: Pick<LeadRow, "id" | "clientName"> }): ReactNode {
  const { t } = useTranslation(["leads", "common", "errors"]);
  const { t: errors } = useTranslation("errors");
  const { done } = useDeeds();
  const { base } = useWorkspace();
  const { id, clientName: client } = lead;
  const tell = useCallback(
    (data: unknown) => {
      const answer = moveAnswerOf(data);
      if (answer)
        return done(t(`leads:done.${answer.done}`, { client }), undoOf(answer, `${base}/leads/${id}`));
      // An open form says itself what is in its way.
      if (document.querySelector("dialog[open]")) return;
      const status = raceOf(data);
      if (status)
        return toast.failed(t("leads:raceShort", { client, status: t(`common:leadStatus.${status}`) }));
      const failure = typeof data === "object" && data !== null && "failure" in data ? data.failure : null;
      if (failure) toast.failed(failureWords(errors, failure as Parameters<typeof failureWords>[1]));
    },
    [base, client, done, errors, id, t],
  );
  useAnswer(moveKey(id), tell);
  return null;
}

/** The same for the selected leads. */
export function TellMoves({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation("leads");
  const { done } = useDeeds();
  const { base } = useWorkspace();
  const tell = useCallback(
    (data: unknown) => {
      const answer = moveManyAnswerOf(data);
      if (!answer) return;
      onDone();
      const count = answer.leadIds.length;
      const moved = count > 0 ? t(`done.${answer.done}`, { count }) : t("done.nothing");
      const left = answer.left > 0 ? ` · ${t("done.left", { count: answer.left })}` : "";
      done(moved + left, undoManyOf(answer, `${base}/leads`));
    },
    [base, done, onDone, t],
  );
  useAnswer(moveManyKey, tell);
  return null;
}

/** Accepted goes back to the inbox, declined and lost open again. Won is final. */
function undoOf({ done, leadId, version }: MoveAnswer, action: string): UndoForm | null {
  const fields = [
    ["leadId", leadId],
    ["seenVersion", String(version)],
  ] as const;
  if (done === "accept") return { action, fields: [["intent", "undo"], ...fields] };
  if (done === "decline") return { action, fields: [["intent", "reopen"], ["to", "submitted"], ...fields] };
  if (done === "lose") return { action, fields: [["intent", "reopen"], ["to", "accepted"], ...fields] };
  return null;
}

function undoManyOf({ done, leadIds }: MoveManyAnswer, action: string): UndoForm | null {
  if (done === "undoMany" || leadIds.length === 0) return null;
  return { action, fields: [["intent", "undoMany"], ...leadIds.map((id) => ["leadIds", id] as const)] };
}
