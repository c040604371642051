import { useFetcher, useSubmit } from "@remix-run/react";
import { toast } from "@tributary/ui";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
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
 * answered wherever the person is by then. Each has an answer of its own: two may be taken back in one breath.
 */
export function DeedsProvider({ children }: { children: ReactNode }): ReactNode {
  const submit = useSubmit();
  const count = useRef(0);
  const [sent, setSent] = useState<readonly string[]>([]);
  const deeds = useMemo<Deeds>(
    () => ({
      done: (message, undo) => {
        if (!undo) return toast.done(message);
        const takeBack = (): void => {
          const form = new FormData();
          for (const [name, value] of undo.fields) form.append(name, value);
          count.current += 1;
          const fetcherKey = `undo:${count.current}`;
          setSent((before) => [...before, fetcherKey]);
          submit(form, { method: "post", action: undo.action, navigate: false, fetcherKey });
        };
        toast.done(message, { undo: takeBack });
      },
    }),
    [submit],
  );
  return (
    <DeedsContext.Provider value={deeds}>
      {children}
      {sent.map((key) => (
        <TellRefused key={key} fetcherKey={key} />
      ))}
    </DeedsContext.Provider>
  );
}

/** A deed that could not be taken back is the one thing worth a word. */
function TellRefused({ fetcherKey }: { fetcherKey: string }): ReactNode {
  const { t } = useTranslation("workspace");
  const { data } = useFetcher<unknown>({ key: fetcherKey });
  useEffect(() => {
    const refused = typeof data === "object" && data !== null && "submission" in data;
    if (refused) toast.failed(t("undoRefused"));
  }, [data, t]);
  return null;
}

/** The frame's confirmations. */
export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error("DeedsProvider is missing above this component");
  return deeds;
}
