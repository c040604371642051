import { useParams } from "@remix-run/react";
import type { FilePurpose } from "@tributary/files";
import { Button, FileDrop, formatPercent, Notice, Progress, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { failureWords } from "../i18n/failure-words.ts";
import { formatBytes } from "./format-bytes.ts";
import { uploadLimits } from "./upload-limits.ts";
import { type Upload, type UploadedFile, useUpload } from "./use-upload.ts";

/** How a file field is set up. */
export interface FileUploadProps {
  /** The field of the surrounding form that holds the file's id; empty when there is no file. */
  readonly name: string;
  readonly purpose: FilePurpose;
  /** The file that is there already. */
  readonly file?: UploadedFile | null | undefined;
  readonly onChange?: ((file: UploadedFile | null) => void) | undefined;
}

/**
 * A field for one file, in a `Field`: drop it or choose it, see how far it is, cancel it, replace it, take it out. The
 * file goes up at once; the form sends its id. What was refused is said in words, and the file before it stays.
 */
export function FileUpload({ name, purpose, file = null, onChange }: FileUploadProps): ReactNode {
  const { t } = useTranslation("files");
  const { vendor = "" } = useParams();
  const upload = useUpload({ vendor, purpose }, file, onChange);
  const { accept, megabytes } = uploadLimits[purpose];
  return (
    <div className="flex flex-col gap-2">
      <input type="hidden" name={name} value={upload.file?.id ?? ""} />
      {upload.file ? <ThereIs upload={upload} file={upload.file} purpose={purpose} /> : null}
      {upload.share === null ? (
        <FileDrop
          name={`${name}-chosen`}
          accept={accept}
          hint={t(`hint.${purpose}`, { megabytes: String(megabytes) })}
          onFile={upload.send}
          replaces={upload.file !== null}
        />
      ) : (
        <OnItsWay upload={upload} share={upload.share} />
      )}
      <Refused upload={upload} megabytes={megabytes} />
      <noscript>
        <p className="text-13 text-muted">{t("needsScripts")}</p>
      </noscript>
    </div>
  );
}

function ThereIs({
  upload,
  file,
  purpose,
}: {
  upload: Upload;
  file: UploadedFile;
  purpose: FilePurpose;
}): ReactNode {
  const { t, i18n } = useTranslation("files");
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-surface border border-line px-3 py-2">
      {purpose === "image" ? (
        <img src={file.url} alt="" className="size-10 rounded-control object-cover" />
      ) : null}
      <span className="min-w-0 flex-1 break-all">
        <TextLink href={file.url} target="_blank" rel="noreferrer">
          {file.name}
        </TextLink>{" "}
        <span className="text-muted tabular-nums">{formatBytes(file.bytes, i18n.language)}</span>
      </span>
      <Button size="small" onClick={upload.clear}>
        {t("takeOut")}
      </Button>
    </div>
  );
}

function OnItsWay({ upload, share }: { upload: Upload; share: number }): ReactNode {
  const { t, i18n } = useTranslation(["files", "common"]);
  const percent = formatPercent(share, i18n.language, { digits: 0 });
  const label =
    share >= 1
      ? t("looking", { name: upload.name ?? "" })
      : t("sending", { name: upload.name ?? "", percent });
  return (
    <div className="flex items-end gap-3 rounded-surface border border-line px-3 py-3">
      <div className="min-w-0 flex-1">
        <Progress label={label} done={Math.round(share * 100)} total={100} />
      </div>
      <Button size="small" onClick={upload.cancel}>
        {t("common:actions.cancel")}
      </Button>
    </div>
  );
}

function Refused({
  upload: { failure, name, file },
  megabytes,
}: {
  upload: Upload;
  megabytes: number;
}): ReactNode {
  const { t } = useTranslation("files");
  const { t: sayError } = useTranslation("errors");
  if (!failure) return null;
  const words =
    failure === "broken"
      ? t("broken")
      : failure.code === "too_large"
        ? t("tooLarge", { megabytes: String(megabytes) })
        : failureWords(sayError, failure);
  return (
    <Notice kind="negative" live>
      {t("notTaken", { name: name ?? "" })} {words} {file ? t("earlierStays") : ""}
    </Notice>
  );
}
