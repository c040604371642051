import type { ReactNode } from "react";
import { toast as sonner, Toaster } from "sonner";
import { useUi } from "../provider.tsx";

const undoMs = 8000;
const plainMs = 4000;

/** The place where toasts appear. Stands once in a shell. */
export function ToastRegion(): ReactNode {
  const { labels } = useUi();
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
            "flex w-full sm:w-90 items-center gap-3 rounded-surface bg-text text-surface shadow-float px-4 py-3 font-sans text-14 font-text",
          content: "flex-1",
          actionButton:
            "shrink-0 rounded-control px-2 py-1 -my-1 font-emphasis underline underline-offset-3 decoration-1",
        },
      }}
    />
  );
}

/** Toasts are drawn inside the region, so their words come from its context, not from the caller. */
function Word({ of }: { of: "undo" | "close" }): ReactNode {
  return useUi().labels[of];
}

/** Quiet confirmations. */
export const toast = {
  /** It is done. With `undo`, it stays for 8 seconds and can be taken back; without, for 4. */
  done(message: string, { undo }: { undo?: (() => void) | undefined } = {}): void {
    sonner(message, {
      duration: undo ? undoMs : plainMs,
      ...(undo && { action: { label: <Word of="undo" />, onClick: undo } }),
    });
  },
  /** It could not be done: stays until it is closed, because the words say what to do. */
  failed(message: string): void {
    sonner(message, {
      duration: Number.POSITIVE_INFINITY,
      action: { label: <Word of="close" />, onClick: () => {} },
    });
  },
};
