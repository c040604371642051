import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useUi } from "../provider.tsx";
import { useWiring } from "./field-context.ts";

export interface FileDropProps {
  readonly name: string;
  /** As the native attribute: ".csv,text/csv". */
  readonly accept?: string | undefined;
  /** What fits, in words: "CSV, up to 50 MB". */
  readonly hint?: string | undefined;
  readonly onFile?: ((file: File) => void) | undefined;
  /** Whether a file is there already: then the place for another one takes a line. */
  readonly replaces?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/**
 * A place to drop a file on. A native file field lies over all of it, and takes drops by itself: Tab reaches it, Enter
 * and Space open it, and it is sent with its form before scripts arrive.
 */
export function FileDrop({
  name,
  accept,
  hint,
  onFile,
  replaces = false,
  disabled = false,
}: FileDropProps): ReactNode {
  const { labels } = useUi();
  const wiring = useWiring({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    setOver(false);
    setChosen(file?.name ?? null);
    if (file) onFile?.(file);
  };
  const takeEarly = useRef(take);
  // A file may have been chosen before scripts arrived.
  useEffect(() => {
    const early = input.current?.files?.[0];
    if (early) takeEarly.current(early);
  }, []);
  return (
    <div
      className={clsx(
        "relative flex items-center gap-1 rounded-surface border border-dashed text-center",
        replaces ? "flex-wrap gap-x-3 px-3 py-2" : "flex-col px-6 py-8",
        "focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus",
        over ? "border-accent bg-accent-soft" : "border-control-line hover:bg-hover",
        disabled && "opacity-55",
      )}
    >
      {replaces ? null : <FileUp aria-hidden="true" className="mb-1 size-5 text-muted" />}
      {chosen ? <span className="font-emphasis break-all">{chosen}</span> : null}
      <span className="text-accent-text underline underline-offset-3">
        {chosen || replaces ? labels.replaceFile : labels.chooseFile}
      </span>
      {chosen || replaces ? null : <span className="text-13 text-muted">{labels.dropFile}</span>}
      {hint ? <span className="text-13 text-muted">{hint}</span> : null}
      <input
        ref={input}
        type="file"
        name={name}
        accept={accept}
        disabled={disabled}
        aria-label={wiring.id ? undefined : replaces ? labels.replaceFile : labels.chooseFile}
        {...wiring}
        onChange={(event) => take(event.target.files?.[0])}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </div>
  );
}
