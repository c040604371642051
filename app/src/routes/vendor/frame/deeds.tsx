import { useFetcher, useSubmit } from "@remix-run/react";
import { prepareToasts, toast } from "@tributary/ui";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { failureWords } from "../../../i18n/failure-words.ts";

/** How a deed is taken back: a form that is posted to an action. */
export interface UndoForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What is said once a deed is done, and how it is taken back. */
export interface Told {
  readonly message: string;
  readonly undo?: UndoForm | undefined;
}

interface SentDeed {
  readonly key: string;
  /** Null for a deed whose doing is seen, not told. */
  readonly told: Told | null;
  readonly isUndo: boolean;
}

interface Deeds {
  /** Confirms quietly that something is done. With `undo`, it can be taken back for 8 seconds, from any page. */
  done(message: string, undo?: UndoForm | null): void;
  /** Sends a deed and waits for its answer, wherever the person is by then: says that it is done, or why it is not. */
  send(deed: UndoForm, told?: Told | null): void;
}

/** After this long the page has what it needs itself. */
const quietMs = 2_000;

const DeedsContext = createContext<Deeds | null>(null);

/**
 * Toasts outlive the page that made them, so the form that takes a deed back belongs to the frame: it is sent and
 * answered wherever the person is by then. Each has an answer of its own: two may be taken back in one breath.
 */
export function DeedsProvider({ children }: { children: ReactNode }): ReactNode {
  const submit = useSubmit();
  const count = useRef(0);
  const [sent, setSent] = useState<readonly SentDeed[]>([]);
  useEffect(() => {
    const timer = setTimeout(prepareToasts, quietMs);
    return () => clearTimeout(timer);
  }, []);
  const deeds = useMemo<Deeds>(() => {
    const post = ({ action, fields }: UndoForm, told: Told | null, isUndo: boolean): void => {
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value);
      count.current += 1;
      const key = `deed:${count.current}`;
      setSent((before) => [...before, { key, told, isUndo }]);
      submit(form, { method: "post", action, navigate: false, fetcherKey: key });
    };
    return {
      done: (message, undo) => toast.done(message, undo ? { undo: () => post(undo, null, true) } : undefined),
      send: (deed, told = null) => post(deed, told, false),
    };
  }, [submit]);
  return (
    <DeedsContext.Provider value={deeds}>
      {children}
      {sent.map((deed) => (
        <TellAnswer key={deed.key} deed={deed} done={deeds.done} />
      ))}
    </DeedsContext.Provider>
  );
}

/** A deed that could not be done or taken back is worth a word, whatever the page is by now. */
function TellAnswer({
  deed: { key, told, isUndo },
  done,
}: {
  deed: SentDeed;
  done: Deeds["done"];
}): ReactNode {
  const { t } = useTranslation("workspace");
  const { t: errors } = useTranslation("errors");
  const { data } = useFetcher<unknown>({ key });
  const answered = useRef<unknown>(undefined);
  useEffect(() => {
    if (typeof data !== "object" || data === null || answered.current === data) return;
    answered.current = data;
    const failure = "failure" in data ? (data.failure as Parameters<typeof failureWords>[1] | null) : null;
    if (!("submission" in data)) {
      if (told) done(told.message, told.undo);
    } else if (failure && !isUndo) toast.failed(failureWords(errors, failure));
    else toast.failed(t("undoRefused"));
  }, [data, done, errors, isUndo, t, told]);
  return null;
}

/** The frame's confirmations. */
export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error("DeedsProvider is missing above this component");
  return deeds;
}
