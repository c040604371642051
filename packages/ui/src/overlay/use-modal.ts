import { type MouseEvent, type RefObject, useEffect, useRef } from "react";

interface Modal {
  readonly ref: RefObject<HTMLDialogElement>;
  readonly onClose: () => void;
  readonly onClick: (event: MouseEvent<HTMLDialogElement>) => void;
}

/**
 * Drives a native dialog: the browser keeps focus inside, gives it back, and closes on Escape. Focus
 * starts at what carries `data-autofocus`, else at the first thing that takes it. A press on the backdrop
 * closes too, unless it began inside (a selection dragged out of a field).
 */
export function useModal(open: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  const onClick = (event: MouseEvent<HTMLDialogElement>) => {
    const selecting = (getSelection()?.toString().length ?? 0) > 0;
    if (event.target === ref.current && !selecting) onClose();
  };
  return { ref, onClose, onClick };
}
