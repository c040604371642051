import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useUi } from "../provider.tsx";
import { IconButton } from "./icon-button.tsx";

/** Copies `text`; its tip and a live region say that it did. `label` says what is copied ("Copy partner ID"). */
export function CopyButton({ text, label }: { text: string; label?: string | undefined }): ReactNode {
  const { labels } = useUi();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <IconButton
        size="small"
        icon={copied ? <Check className="text-positive" /> : <Copy />}
        label={copied ? labels.copied : (label ?? labels.copy)}
        onClick={() => {
          // Refused on pages without a secure origin: then the tip simply never says that it was copied.
          navigator.clipboard?.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      />
      <span role="status" className="sr-only">
        {copied ? labels.copied : ""}
      </span>
    </>
  );
}
