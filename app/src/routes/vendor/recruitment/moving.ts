import { useFetcher, useFetchers, useSubmit } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** The key of the form that moves one opportunity, wherever on the page it is sent from. */
export function moveKey(opportunityId: string): string {
  return `move-opportunity:${opportunityId}`;
}

/** The key of the form that changes the selected ones. */
export const manyKey = "many-opportunities";

/** Where opportunities go by forms that are under way; null: they end. Shown at once, and back if they are refused. */
export function useMoving(): ReadonlyMap<string, string | null> {
  const fetchers = useFetchers();
  const moving = new Map<string, string | null>();
  for (const { formData } of fetchers) {
    const intent = formData?.get("intent");
    const id = formData?.get("opportunityId");
    if (!formData || typeof id !== "string") continue;
    if (intent === "move") moving.set(id, String(formData.get("toStageId")));
    if (intent === "refuse") moving.set(id, null);
  }
  return moving;
}

/** Moves a card to a stage without leaving the page. */
export function useMove(): (card: { id: string; version: number }, toStageId: string) => void {
  const submit = useSubmit();
  return ({ id, version }, toStageId) =>
    submit(
      { intent: "move", opportunityId: id, toStageId, seenVersion: version },
      { method: "post", navigate: false, fetcherKey: moveKey(id) },
    );
}

/** Tells each answer of a form once, while the page still shows what the answer is about. */
export function useAnswer(key: string, tell: (data: unknown) => void): void {
  const { data } = useFetcher<unknown>({ key });
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (data === undefined || told.current === data) return;
    told.current = data;
    tell(data);
  }, [data, tell]);
}
