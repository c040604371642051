import type { DraftBlock } from "@tributary/learning";
import { useCallback, useEffect, useRef, useState } from "react";
import { type LessonWords, sendCopy, sendLesson } from "./send-lesson.ts";

const pauseMs = 800;
const retryMs = 5_000;

/** Where saving stands. */
export type SavingState =
  | { readonly name: "saved" }
  | { readonly name: "waiting" }
  | { readonly name: "saving" }
  /** The line is down, the server could not, or the session has ended; it is tried again. */
  | { readonly name: "failed" | "signed_out" }
  /** It holds more than a lesson may. */
  | { readonly name: "refused"; readonly problem: string }
  /** Somebody else has saved since; nothing is sent until it is decided. */
  | { readonly name: "conflict"; readonly by: string };

/** A lesson that saves itself. */
export interface SavedLesson extends LessonWords {
  readonly state: SavingState;
  /** Words that had not been saved when the page was left were put back. */
  readonly restored: boolean;
  setTitle(title: string): void;
  setBlocks(change: (blocks: readonly DraftBlock[]) => readonly DraftBlock[]): void;
  /** Puts what was written here into a copy; gives the copy's id, or null when that failed. */
  keepAsCopy(title: string): Promise<string | null>;
}

interface LessonStart extends LessonWords {
  readonly lessonId: string;
  readonly version: number;
  readonly saveAddress: string;
}

/**
 * A lesson that is saved a moment after the last key, one save at a time. Until it is saved its words also lie in this
 * browser, so that a closed window or a dead line loses nothing.
 */
export function useSavedLesson(start: LessonStart): SavedLesson {
  const { lessonId, saveAddress } = start;
  const kept = useRef(readBackup(lessonId, start.version)).current;
  const [words, setWords] = useState<LessonWords>(kept ?? { title: start.title, blocks: start.blocks });
  const [state, setState] = useState<SavingState>(kept ? { name: "waiting" } : { name: "saved" });
  const version = useRef(start.version);
  const latest = useRef(words);
  const busy = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const sent = latest.current;
    setState({ name: "saving" });
    const reply = await sendLesson(saveAddress, { lessonId, seenVersion: version.current, ...sent });
    busy.current = false;
    if (reply.kind === "saved") {
      version.current = reply.version;
      if (latest.current === sent) {
        dropBackup(lessonId);
        return setState({ name: "saved" });
      }
      return save();
    }
    if (reply.kind === "conflict") return setState({ name: "conflict", by: reply.by });
    if (reply.kind === "refused") return setState({ name: "refused", problem: reply.problem });
    setState({ name: reply.kind });
  }, [lessonId, saveAddress]);

  const change = useCallback(
    (next: (words: LessonWords) => LessonWords): void => {
      latest.current = next(latest.current);
      setWords(latest.current);
      writeBackup(lessonId, version.current, latest.current);
      setState((now) => (now.name === "conflict" ? now : { name: "waiting" }));
    },
    [lessonId],
  );

  useSaveLater(state, save);
  useUnsavedWarning(state.name !== "saved", save);

  return {
    ...words,
    state,
    restored: kept !== null,
    setTitle: (title) => change((now) => ({ ...now, title })),
    setBlocks: (next) => change((now) => ({ ...now, blocks: next(now.blocks) })),
    keepAsCopy: async (title) => {
      const copyId = await sendCopy(saveAddress, { lessonId, title, blocks: latest.current.blocks });
      if (copyId) dropBackup(lessonId);
      return copyId;
    },
  };
}

/** Saves a moment after the last key; what failed is tried again after a while, or as soon as the line is back. */
function useSaveLater(state: SavingState, save: () => Promise<void>): void {
  useEffect(() => {
    const isFailed = state.name === "failed" || state.name === "signed_out";
    if (state.name !== "waiting" && !isFailed) return;
    const now = (): void => void save();
    const timer = setTimeout(now, isFailed ? retryMs : pauseMs);
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
    };
  }, [state, save]);
}

/** Leaving while something is not saved asks first; hiding the page saves at once. */
function useUnsavedWarning(unsaved: boolean, save: () => Promise<void>): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    const hide = (): void => {
      if (document.visibilityState === "hidden") void save();
    };
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [unsaved, save]);
}

function backupKey(lessonId: string): string {
  return `tributary-lesson:${lessonId}`;
}

/** What was written on top of this very version; what was written on an older one is somebody's past. */
function readBackup(lessonId: string, version: number): LessonWords | null {
  if (typeof localStorage === "undefined") return null;
  try {
    const kept = JSON.parse(localStorage.getItem(backupKey(lessonId)) ?? "null") as
      | (LessonWords & { version: number })
      | null;
    return kept?.version === version && Array.isArray(kept.blocks)
      ? { title: kept.title, blocks: kept.blocks }
      : null;
  } catch {
    return null;
  }
}

function writeBackup(lessonId: string, version: number, words: LessonWords): void {
  try {
    localStorage.setItem(backupKey(lessonId), JSON.stringify({ version, ...words }));
  } catch {
    // A browser may refuse to keep anything; then only the server does.
  }
}

function dropBackup(lessonId: string): void {
  try {
    localStorage.removeItem(backupKey(lessonId));
  } catch {
    // As above.
  }
}
