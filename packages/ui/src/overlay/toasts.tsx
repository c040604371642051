import { type ReactNode, useEffect } from "react";
import { toast as sonner, Toaster } from "sonner";
import { useUi } from "../provider.tsx";
import { connect, type ToastWish } from "./toast-queue.ts";

const undoMs = 8000;
const plainMs = 4000;

/** Draws the toasts that were asked for, in the words of the page. */
export function Toasts(): ReactNode {
  const { labels } = useUi();
  const { close, undo } = labels;
  useEffect(() => connect((next) => show(next, { close, undo })), [close, undo]);
  return (
    <Toaster
      position="bottom-center"
      offset={{ bottom: "1.25rem" }}
      mobileOffset={{ bottom: "calc(4.5rem + env(safe-area-inset-bottom))" }}
      containerAriaLabel={labels.notifications}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-surface bg-text px-4 py-3 font-sans text-14 font-text text-surface shadow-float sm:w-90",
          content: "flex-1",
          actionButton:
            "-my-1 shrink-0 rounded-control px-2 py-1 font-emphasis underline decoration-1 underline-offset-3",
        },
      }}
    />
  );
}

function show({ message, kind, undo }: ToastWish, words: { close: string; undo: string }): void {
  if (kind === "failed") {
    sonner(message, {
      duration: Number.POSITIVE_INFINITY,
      action: { label: words.close, onClick: () => {} },
    });
    return;
  }
  sonner(message, {
    duration: undo ? undoMs : plainMs,
    ...(undo && { action: { label: words.undo, onClick: undo } }),
  });
}
