import { X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { useUi } from "../provider.tsx";
import { FloatLayer } from "./float-layer.ts";
import { useModal } from "./use-modal.ts";

export interface ModalProps {
  readonly open: boolean;
  /** Asked for by Escape, the cross or a press outside. The owner of `open` decides. */
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title; read aloud with it. */
  readonly description?: string | undefined;
  readonly children?: ReactNode;
  /** Buttons at the end; the one that does the thing comes last. */
  readonly actions?: ReactNode;
}

/** A question that must be answered before going on. Prefer a page, a sheet or an undo. */
export function Dialog({ open, onClose, title, description, children, actions }: ModalProps): ReactNode {
  const modal = useModal(open, onClose);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <dialog
      {...modal}
      aria-labelledby={`${id}t`}
      aria-describedby={description ? `${id}d` : undefined}
      className="dialog m-auto w-[min(30rem,calc(100vw-2rem))] rounded-surface border border-line bg-raised p-0 text-text shadow-float"
    >
      <FloatLayer.Provider value={layer}>
        <div ref={setLayer} className="flex max-h-[calc(100dvh-4rem)] flex-col">
          <ModalHead id={id} title={title} description={description} onClose={onClose} />
          {children ? (
            <div className="overflow-y-auto overscroll-contain px-5 py-3">{open ? children : null}</div>
          ) : null}
          {actions ? <div className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">{actions}</div> : null}
        </div>
      </FloatLayer.Provider>
    </dialog>
  );
}

export function ModalHead({
  id,
  title,
  description,
  onClose,
}: Pick<ModalProps, "title" | "description" | "onClose"> & { id: string }): ReactNode {
  const { labels } = useUi();
  return (
    <header className="flex items-start gap-3 px-5 pt-4 pb-1">
      <div className="min-w-0 flex-1 pt-0.5">
        <h2 id={`${id}t`} className="text-16">
          {title}
        </h2>
        {description ? (
          <p id={`${id}d`} className="mt-1 text-muted">
            {description}
          </p>
        ) : null}
      </div>
      <IconButton className="-mr-2" icon={<X />} label={labels.close} tipSide="end" onClick={onClose} />
    </header>
  );
}
