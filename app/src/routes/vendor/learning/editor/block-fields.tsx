import type { DraftBlock } from "@tributary/learning";
import { Field, Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FileUpload } from "../../../../components/file-upload.tsx";
import type { UploadedFile } from "../../../../components/use-upload.ts";

/** What the editor of a block works with. */
export interface BlockEditorProps<Block = DraftBlock> {
  readonly block: Block;
  readonly file: UploadedFile | null;
  readonly onChange: (block: DraftBlock) => void;
  readonly onFile: (file: UploadedFile) => void;
}

type Of<Type extends DraftBlock["type"]> = Extract<DraftBlock, { type: Type }>;

/** A field for one line about a block. */
export function LineField({
  label,
  help,
  value,
  max,
  onChange,
}: {
  label: string;
  help?: string;
  value: string;
  max: number;
  onChange: (value: string) => void;
}): ReactNode {
  return (
    <Field label={label} help={help}>
      <Input value={value} maxLength={max} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

/** Where the file of a block is chosen. */
export function FileField({
  purpose,
  block,
  file,
  onChange,
  onFile,
}: BlockEditorProps<Extract<DraftBlock, { fileId: string | null }>> & {
  purpose: "image" | "video" | "audio" | "document";
}): ReactNode {
  return (
    <FileUpload
      name={`file-${block.id}`}
      purpose={purpose}
      file={file}
      onChange={(chosen) => {
        if (chosen) onFile(chosen);
        onChange({ ...block, fileId: chosen?.id ?? null });
      }}
    />
  );
}

/** What stands under a picture, a video or a recording. */
export function Caption({
  block,
  onChange,
}: Pick<BlockEditorProps<Of<"image" | "video" | "audio">>, "block" | "onChange">): ReactNode {
  const { t } = useTranslation("learning");
  return (
    <LineField
      label={t("editor.caption")}
      value={block.caption}
      max={500}
      onChange={(caption) => onChange({ ...block, caption })}
    />
  );
}
