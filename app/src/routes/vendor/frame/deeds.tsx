import { useFetcher } from "@remix-run/react";
import { toast } from "@tributary/ui";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";

/** How a deed is taken back: a form that is posted to an action. */
export interface UndoForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

interface Deeds {
  /** Confirms quietly that something is done. With `undo`, it can be taken back for 8 seconds, from any page. */
  done(message: string, undo?: UndoForm | null): void;
}

const DeedsContext = createContext<Deeds | null>(null);

/**
 * Toasts outlive the page that made them, so the form that takes a deed back belongs to the frame: it is sent and
 * answered wherever the person is by then.
 */
export function DeedsProvider({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation(["workspace", "common"]);
  const { submit, data, state } = useFetcher<unknown>();
  const deeds = useMemo<Deeds>(
    () => ({
      done: (message, undo) => {
        if (!undo) return toast.done(message);
        const takeBack = (): void => {
          const form = new FormData();
          for (const [name, value] of undo.fields) form.append(name, value);
          submit(form, { method: "post", action: undo.action });
        };
        toast.done(message, { undo: takeBack });
      },
    }),
    [submit],
  );
  useEffect(() => {
    if (state !== "idle" || data === undefined) return;
    const refused = typeof data === "object" && data !== null && "submission" in data;
    if (refused) toast.failed(t("workspace:undoRefused"));
  }, [data, state, t]);
  return <DeedsContext.Provider value={deeds}>{children}</DeedsContext.Provider>;
}

/** The frame's confirmations. */
export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error("DeedsProvider is missing above this component");
  return deeds;
}
