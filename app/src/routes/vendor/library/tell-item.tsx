import { useActionData, useSearchParams } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDeeds } from "../frame/deeds.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";

/** Says what was done with an item; archiving can be taken back. Renders nothing. */
export function TellItem({ itemId }: { itemId: string }): ReactNode {
  const { t } = useTranslation("libraryDesk");
  const { base } = useWorkspace();
  const { done } = useDeeds();
  const answer = useActionData<unknown>();
  const [params, setParams] = useSearchParams();
  const told = useRef<unknown>(null);
  const saved = params.get("done") === "saved";
  useEffect(() => {
    if (!saved) return;
    done(t("saved"));
    setParams({}, { replace: true, preventScrollReset: true });
  }, [saved, done, t, setParams]);
  useEffect(() => {
    if (told.current === answer) return;
    told.current = answer;
    const deed = typeof answer === "object" && answer !== null && "done" in answer ? answer.done : null;
    const undo = { action: `${base}/library/${itemId}`, fields: [["intent", "restore"]] } as const;
    if (deed === "publish") done(t("publish.done"));
    if (deed === "archive") done(t("archived"), undo);
    if (deed === "restore") done(t("restored"));
  }, [answer, base, done, itemId, t]);
  return null;
}
