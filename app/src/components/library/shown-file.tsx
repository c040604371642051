import { ButtonLink } from "@tributary/ui";
import { Download, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../format-bytes.ts";
import type { UploadedFile } from "../use-upload.ts";

/** A document: what it is, and the ways to it. */
export function ShownFile({ file }: { file: UploadedFile | undefined }): ReactNode {
  const { t, i18n } = useTranslation("library");
  if (!file) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-surface border border-line bg-raised p-3">
      <FileText aria-hidden="true" className="size-5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-emphasis break-words">{file.name}</span>
        <span className="text-13 text-muted">{formatBytes(file.bytes, i18n.language)}</span>
      </span>
      <span className="flex grow gap-2 sm:grow-0 [&>a]:grow">
        {file.contentType === "application/pdf" ? (
          <ButtonLink href={file.url} target="_blank" rel="noreferrer">
            {t("openFile")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={file.url} download={file.name} icon={<Download />}>
          {t("download")}
        </ButtonLink>
      </span>
    </div>
  );
}
