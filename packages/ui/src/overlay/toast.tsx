import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { isWanted, onWanted, wish } from "./toast-queue.ts";

/** Nobody needs the library on a first page: it comes with the first toast. */
const Toasts = lazy(async () => ({ default: (await import("./toasts.tsx")).Toasts }));

/** The place where toasts appear. Stands once in an application. */
export function ToastRegion(): ReactNode {
  const wanted = useSyncExternalStore(onWanted, isWanted, () => false);
  return wanted ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
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
