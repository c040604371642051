import { type ReactNode, useId, useState } from "react";
import { ModalHead, type ModalProps } from "./dialog.tsx";
import { FloatLayer } from "./float-layer.ts";
import { useModal } from "./use-modal.ts";

/** A panel from the side (from below on a phone) for looking into or changing one thing without leaving the list. */
export function Sheet({ open, onClose, title, description, children, actions }: ModalProps): ReactNode {
  const modal = useModal(open, onClose);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <dialog
      {...modal}
      aria-labelledby={`${id}t`}
      aria-describedby={description ? `${id}d` : undefined}
      className={[
        "sheet m-0 ml-auto h-dvh max-h-none w-[min(30rem,100vw)] max-w-none border-l border-line bg-raised p-0 text-text",
        "shadow-float max-sm:mt-auto max-sm:h-auto max-sm:max-h-[92dvh] max-sm:rounded-t-surface max-sm:border-0",
      ].join(" ")}
    >
      <FloatLayer.Provider value={layer}>
        <div ref={setLayer} className="flex h-full max-h-[inherit] flex-col">
          <ModalHead id={id} title={title} description={description} onClose={onClose} />
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 py-3">{open ? children : null}</div>
          {actions ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {actions}
            </div>
          ) : null}
        </div>
      </FloatLayer.Provider>
    </dialog>
  );
}
