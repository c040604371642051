import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { isWanted, onWanted, wish } from "./toast-queue.ts";

/**
 * Nobody needs the library on a first page: it comes with the first toast. Without a line it comes when the line is
 * back: a word that cannot be said must not take the page away.
 */
const Toasts = lazy(async () => ({ default: (await loadToasts()).Toasts }));

async function loadToasts(): Promise<typeof import("./toasts.tsx")> {
  try {
    return await import("./toasts.tsx");
  } catch {
    await lineAgain();
    return loadToasts();
  }
}

const retryMs = 3_000;

/** When the browser says that the line is back; soon in any case, as it may have come back a moment before. */
function lineAgain(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, retryMs);
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
    window.addEventListener("online", done);
  });
}

/** The place where toasts appear. Stands once in an application. */
export function ToastRegion(): ReactNode {
  const wanted = useSyncExternalStore(onWanted, isWanted, () => false);
  return wanted ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
}

/** Fetches what draws toasts before the first is asked for, so that it is there when the line is not. */
export function prepareToasts(): void {
  void import("./toasts.tsx").catch(() => {});
}

/** Quiet confirmations. */
export const toast = {
  /** It is done. With `undo`, it stays for 8 seconds and can be taken back; without, for 4. */
  done(message: string, { undo }: { undo?: (() => void) | undefined } = {}): void {
    wish({ message, kind: "done", undo });
  },
  /** It could not be done: stays until it is closed, because the words say what to do. */
  failed(message: string): void {
    wish({ message, kind: "failed" });
  },
};
