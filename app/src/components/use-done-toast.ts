import { useActionData } from "@remix-run/react";
import { toast } from "@tributary/ui";
import { useEffect, useRef } from "react";

/** Confirms quietly what the page's action has done: `done` in its answer names the words. Each answer is told once. */
export function useDoneToast(words: Readonly<Record<string, string>>): void {
  const answer = useActionData<unknown>();
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (told.current === answer) return;
    told.current = answer;
    const done = typeof answer === "object" && answer !== null && "done" in answer ? String(answer.done) : "";
    const message = words[done];
    if (message) toast.done(message);
  }, [answer, words]);
}
