import { useEffect, useRef, useState } from "react";

const pauseMs = 400;

/**
 * Keeps what is typed into a form in this browser until the form is sent, so that a closed window loses nothing.
 * `restored` says that something from an earlier time was put back; `forget` throws it away. Fields named in `skip`
 * are not kept.
 */
export function useDraft(key: string, skip: readonly string[]) {
  const ref = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState(false);
  const skipped = skip.join(" ");
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    setRestored(restore(form, read(key), skipped.split(" ")));
    let timer: ReturnType<typeof setTimeout>;
    const keep = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => write(key, form, skipped.split(" ")), pauseMs);
    };
    form.addEventListener("input", keep);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", keep);
    };
  }, [key, skipped]);
  return { ref, restored, forget: () => forget(key) };
}

/** Throws a draft away: it was sent, or is not wanted. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

function write(key: string, form: HTMLFormElement, skipped: readonly string[]): void {
  const typed = [...new FormData(form)].filter(([name, value]) => !skipped.includes(name) && value !== "");
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // Private windows may refuse to keep anything; the form works without.
  }
}

/** Only fields that are still empty: what came with the page is newer. */
function restore(form: HTMLFormElement, draft: Record<string, string>, skipped: readonly string[]): boolean {
  let any = false;
  for (const [name, value] of Object.entries(draft)) {
    const field = form.elements.namedItem(name);
    const isText =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    if (skipped.includes(name) || !isText || field.value !== "") continue;
    field.value = value;
    any = true;
  }
  return any;
}
