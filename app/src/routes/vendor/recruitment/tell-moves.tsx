import { toast } from "@tributary/ui";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { failureWords } from "../../../i18n/failure-words.ts";
import { type UndoForm, useDeeds } from "../frame/deeds.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import {
  type ManyAnswer,
  type MoveAnswer,
  manyAnswerOf,
  moveAnswerOf,
  raceOf,
  replyOf,
  wantedFields,
} from "./move-answer.ts";
import { manyKey, moveKey, useAnswer } from "./moving.ts";
import { useRaceWords } from "./use-race-words.ts";

/** A card as far as telling of it needs. */
interface TellMoveProps {
  readonly card: { readonly id: string; readonly partnerName: string };
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  /** The stage asks for more: the fields it names, and where the card was to go. */
  readonly onWanted: (fields: readonly string[], data: unknown) => void;
}

/** Says what became of a card's move, with the way to take it back. Renders nothing. */
export function TellMove({ card, stages, onWanted }: TellMoveProps): ReactNode {
  const { t } = useTranslation(["recruitment", "errors"]);
  const { t: errors } = useTranslation("errors");
  const { done } = useDeeds();
  const { base } = useWorkspace();
  const raceWords = useRaceWords();
  const { id, partnerName: name } = card;
  const tell = useCallback(
    (data: unknown) => {
      const answer = moveAnswerOf(data);
      if (answer) {
        if (answer.repeated) return;
        const stage = stages.find((one) => one.id === answer.stageId)?.name ?? "";
        const words = { move: "moved", refuse: "refused", reopen: "reopened" } as const;
        return done(
          t(`recruitment:${words[answer.done]}`, { name, stage }),
          undoOf(answer, `${base}/recruitment`),
        );
      }
      // An open form says itself what is in its way.
      if (document.querySelector("dialog[open]")) return;
      const race = raceOf(data);
      if (race) return toast.failed(raceWords(race, name));
      const wanted = wantedFields(data);
      if (wanted.length > 0) return onWanted(wanted, data);
      const failure = replyOf(data)?.failure;
      if (failure) toast.failed(failureWords(errors, failure));
    },
    [base, done, errors, name, onWanted, raceWords, stages, t],
  );
  useAnswer(moveKey(id), tell);
  return null;
}

/** The same for the selected rows. */
export function TellMany({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation("recruitment");
  const { done } = useDeeds();
  const { base } = useWorkspace();
  const tell = useCallback(
    (data: unknown) => {
      const answer = manyAnswerOf(data);
      if (!answer) return;
      onDone();
      const words = { moveMany: "movedMany", assignMany: "assignedMany" } as const;
      const parts: string[] = [t(words[answer.done], { count: answer.count })];
      if (answer.lacking > 0) parts.push(t("lacking", { count: answer.lacking }));
      if (answer.left > 0) parts.push(t("left", { count: answer.left }));
      done(parts.join(" · "), undoManyOf(answer, `${base}/recruitment`));
    },
    [base, done, onDone, t],
  );
  useAnswer(manyKey, tell);
  return null;
}

function undoOf({ done, opportunityId, version, fromStageId }: MoveAnswer, action: string): UndoForm | null {
  const fields = [
    ["opportunityId", opportunityId],
    ["seenVersion", String(version)],
  ] as const;
  if (done === "move") return { action, fields: [["intent", "move"], ["toStageId", fromStageId], ...fields] };
  return done === "refuse" ? { action, fields: [["intent", "reopen"], ...fields] } : null;
}

function undoManyOf({ done, before }: ManyAnswer, action: string): UndoForm | null {
  if (before.length === 0) return null;
  const pairs = before.map((one) => ["pairs", `${one.id}:${one.before ?? ""}`] as const);
  return { action, fields: [["intent", "restoreMany"], ["what", done], ...pairs] };
}
