import { useFetcher, useFetchers } from "@remix-run/react";
import type { LeadStatus } from "@tributary/leads";
import { useEffect, useRef, useState } from "react";

/** The key of the form that moves one lead, wherever on the page it is sent from. */
export function moveKey(leadId: string): string {
  return `move-lead:${leadId}`;
}

/** The key of the form that moves the selected leads. */
export const moveManyKey = "move-leads";

const goesTo: Readonly<Record<string, LeadStatus>> = {
  accept: "accepted",
  acceptMany: "accepted",
  decline: "declined",
  declineMany: "declined",
  win: "won",
  lose: "lost",
  undo: "submitted",
  undoMany: "submitted",
};

/** Where leads go to by forms that are under way: shown at once, and back where they were if they are refused. */
export function useMovingLeads(): ReadonlyMap<string, LeadStatus> {
  const fetchers = useFetchers();
  const moving = new Map<string, LeadStatus>();
  for (const { formData } of fetchers) {
    const to = goesTo[String(formData?.get("intent"))];
    if (!formData || !to) continue;
    for (const id of [...formData.getAll("leadId"), ...formData.getAll("leadIds")])
      moving.set(String(id), to);
  }
  return moving;
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

/** A form whose earlier answers, from the last time it was opened, do not count. */
export function useFreshFetcher(key: string) {
  const fetcher = useFetcher<unknown>({ key });
  const [before] = useState(() => fetcher.data);
  return {
    Form: fetcher.Form,
    state: fetcher.state,
    data: fetcher.data === before ? undefined : fetcher.data,
  };
}
