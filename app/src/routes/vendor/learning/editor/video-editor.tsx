import type { DraftBlock } from "@tributary/learning";
import { readVideoLink, videoPage } from "@tributary/learning/embeds";
import { Field, Input } from "@tributary/ui";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type BlockEditorProps, Caption, FileField } from "./block-fields.tsx";

/** A video by its address on another site, or as a file. */
export function VideoEditor(props: BlockEditorProps<Extract<DraftBlock, { type: "video" }>>): ReactNode {
  const { t } = useTranslation("learning");
  const { block, onChange } = props;
  const [address, setAddress] = useState(block.linked ? videoPage(block.linked) : "");
  const wrong = address.trim() !== "" && readVideoLink(address) === null;
  return (
    <div className="flex flex-col gap-3">
      {block.fileId === null ? (
        <Field
          label={t("editor.videoLink")}
          help={t("editor.videoLinkHelp")}
          error={wrong ? t("editor.videoLinkWrong") : null}
        >
          <Input
            value={address}
            inputMode="url"
            placeholder="https://"
            onChange={(event) => {
              setAddress(event.target.value);
              onChange({ ...block, linked: readVideoLink(event.target.value) });
            }}
          />
        </Field>
      ) : null}
      {block.linked === null ? <FileField {...props} purpose="video" /> : null}
      <Caption {...props} />
    </div>
  );
}
