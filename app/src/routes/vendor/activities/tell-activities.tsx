import { useFetcher, useFetchers, useLocation } from "@remix-run/react";
import { toast } from "@tributary/ui";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { failureWords } from "../../../i18n/failure-words.ts";
import { type UndoForm, useDeeds } from "../frame/deeds.tsx";
import type { ActivityAnswer } from "./activity-intents.ts";
import { activityKey, activityKeyOf } from "./activity-key.ts";

/** Says what became of activities, each with the way to take it back. Renders nothing. */
export function TellActivities(): ReactNode {
  return useActivityKeys().map((key) => <TellActivity key={key} fetcherKey={key} />);
}

/** The forms on activities that were ever under way here. Their lines may be gone by the time of the answer. */
function useActivityKeys(): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([activityKey]);
  const fresh = useFetchers()
    .map(({ key }) => key)
    .filter((key) => key.startsWith(activityKeyOf("")) && !keys.includes(key));
  if (fresh.length > 0) setKeys([...keys, ...fresh]);
  return keys;
}

function TellActivity({ fetcherKey }: { fetcherKey: string }): ReactNode {
  const { t } = useTranslation("activities");
  const { t: errors } = useTranslation("errors");
  const { done } = useDeeds();
  const { pathname } = useLocation();
  const { data } = useFetcher<unknown>({ key: fetcherKey });
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (typeof data !== "object" || data === null || told.current === data) return;
    told.current = data;
    if ("activityId" in data && "done" in data) {
      const answer = data as ActivityAnswer;
      done(t(`done.${answer.done}`), undoOf(answer, pathname));
    } else if ("failure" in data && data.failure && "intent" in data && data.intent !== "addActivity") {
      toast.failed(failureWords(errors, data.failure as Parameters<typeof failureWords>[1]));
    }
  }, [data, done, errors, pathname, t]);
  return null;
}

const waysBack = {
  added: "deleteActivity",
  completed: "reopenActivity",
  deleted: "restoreActivity",
  snoozed: "unsnoozeActivity",
} as const;

function undoOf({ done, activityId, dueBefore }: ActivityAnswer, action: string): UndoForm | null {
  if (!(done in waysBack)) return null;
  const intent = waysBack[done as keyof typeof waysBack];
  return {
    action,
    fields: [
      ["intent", intent],
      ["activityId", activityId],
      ...(dueBefore ? [["dueAt", dueBefore] as const] : []),
    ],
  };
}
