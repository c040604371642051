import type { ItemContent } from "@tributary/library";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UploadedFile } from "../use-upload.ts";
import { MarkedText } from "./marked-text.tsx";
import { ShownFile } from "./shown-file.tsx";

type Case = Extract<ItemContent, { kind: "case" }>;

/** How a client got a result: the numbers first, then the story, then what the client says. */
export function CaseView({
  content,
  fileOf,
}: {
  content: Case;
  fileOf: (id: string | null) => UploadedFile | undefined;
}): ReactNode {
  const { t } = useTranslation("library");
  const image = fileOf(content.imageId);
  const client = [content.client, content.niche].filter(Boolean).join(" · ");
  return (
    <div className="flex flex-col gap-5">
      {client ? <p className="text-muted">{client}</p> : null}
      {content.figures.length > 0 ? (
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-3">
          {content.figures.map(({ value, label }) => (
            <div
              key={`${value} ${label}`}
              className="flex flex-col-reverse justify-end rounded-surface bg-accent-soft p-4"
            >
              <dt className="text-13 text-muted">{label}</dt>
              <dd className="text-20 font-title tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {image ? <img src={image.url} alt="" className="max-h-80 self-start rounded-surface" /> : null}
      {(["problem", "done", "result"] as const).map((part) =>
        content[part] ? (
          <section key={part}>
            <h2 className="mb-1.5 text-16">{t(`field.${part}`)}</h2>
            <MarkedText text={content[part]} />
          </section>
        ) : null,
      )}
      {content.quote ? (
        <figure className="border-l-2 border-accent pl-4">
          <blockquote className="text-16">
            <MarkedText text={content.quote} />
          </blockquote>
          {content.quoteBy ? <figcaption className="mt-1.5 text-muted">{content.quoteBy}</figcaption> : null}
        </figure>
      ) : null}
      <ShownFile file={fileOf(content.fileId)} />
    </div>
  );
}
