import { useActionData } from "@remix-run/react";
import type { RemovedView } from "@tributary/identity";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDeeds } from "../frame/deeds.tsx";

/** Says once what the page's action has done; a view that was deleted can be had back. */
export function useTold(action: string): void {
  const { t } = useTranslation("views");
  const deeds = useDeeds();
  const answer = useActionData<{ done?: string; removed?: RemovedView | null }>();
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    if (answer.done === "saved") deeds.done(t("saved"));
    if (answer.done === "removed") {
      deeds.done(t("removed"), answer.removed ? { action, fields: fieldsOf(answer.removed) } : null);
    }
  }, [answer, action, deeds, t]);
}

function fieldsOf({
  name,
  search,
  isDefault,
  isShared,
}: RemovedView): readonly (readonly [string, string])[] {
  return [
    ["intent", "restore"],
    ["name", name],
    ["search", search],
    ...(isDefault ? [["isDefault", "on"] as const] : []),
    ...(isShared ? [["isShared", "on"] as const] : []),
  ];
}
