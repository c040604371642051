import { Button, TextLink, useHydrated } from "@tributary/ui";
import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../format-bytes.ts";
import type { BlockView, ShownVideo } from "./lesson-view.ts";
import { RichText } from "./rich-text.tsx";

/** The blocks of a lesson, as learners see them. A quiz is the caller's matter. */
export function LessonBlocks({
  blocks,
  quiz,
}: {
  blocks: readonly BlockView[];
  quiz: (blockId: string) => ReactNode;
}): ReactNode {
  return blocks.map((block) => (
    <section key={block.id} id={`block-${block.id}`} data-block className="flex scroll-mt-20 flex-col gap-4">
      {block.type === "quiz" ? quiz(block.id) : <Block block={block} />}
    </section>
  ));
}

function Block({ block }: { block: Exclude<BlockView, { type: "quiz" }> }): ReactNode {
  switch (block.type) {
    case "text":
      return <RichText nodes={block.nodes} />;
    case "image":
      return (
        <Figure caption={block.caption}>
          <img src={block.src} alt={block.alt} loading="lazy" className="w-full rounded-surface" />
        </Figure>
      );
    case "video":
      return (
        <Figure caption={block.caption}>
          {block.src ? <OwnVideo src={block.src} /> : <Linked video={block.linked} />}
        </Figure>
      );
    case "audio":
      return (
        <Figure caption={block.caption}>
          <audio src={block.src} controls preload="metadata" className="w-full">
            <track kind="captions" />
          </audio>
        </Figure>
      );
    case "file":
      return <FileLine {...block} />;
    case "accordion":
      return <Accordion sections={block.sections} />;
  }
}

function Figure({ caption, children }: { caption: string; children: ReactNode }): ReactNode {
  return (
    <figure className="m-0">
      {children}
      {caption ? <figcaption className="mt-2 text-14 text-muted">{caption}</figcaption> : null}
    </figure>
  );
}

function OwnVideo({ src }: { src: string }): ReactNode {
  return (
    <video
      src={src}
      controls
      preload="metadata"
      playsInline
      className="aspect-video w-full rounded-surface bg-sunken"
    >
      <track kind="captions" />
    </video>
  );
}

const siteNames = { youtube: "YouTube", vimeo: "Vimeo", rutube: "RuTube", vk: "VK" } as const;

/** Nothing is asked of another site before somebody wants to see its video. */
function Linked({ video }: { video: ShownVideo | null }): ReactNode {
  const { t } = useTranslation("lesson");
  const hydrated = useHydrated();
  const [playing, setPlaying] = useState(false);
  if (!video) return null;
  const site = siteNames[video.provider];
  if (playing) {
    return (
      <iframe
        src={video.player}
        title={t("video", { site })}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowFullScreen
        // Some sites refuse to play for whom they do not know; they learn our name, not the page.
        referrerPolicy="strict-origin"
        className="aspect-video w-full rounded-surface border-0 bg-sunken"
      />
    );
  }
  return (
    <div className="flex aspect-video w-full flex-col items-center justify-center gap-2 rounded-surface bg-sunken p-4 text-center">
      {hydrated ? (
        <Button variant="primary" size="large" onClick={() => setPlaying(true)}>
          {t("play", { site })}
        </Button>
      ) : null}
      <TextLink href={video.page} target="_blank" rel="noopener noreferrer" className="text-14">
        {t("openAt", { site })}
      </TextLink>
    </div>
  );
}

function FileLine({ file, name }: Extract<BlockView, { type: "file" }>): ReactNode {
  const { i18n } = useTranslation();
  return (
    <a
      href={file.url}
      download={file.name}
      className="flex min-h-14 items-center gap-3 rounded-surface border border-line bg-raised px-4 py-2.5 no-underline hover:bg-hover"
    >
      <Download aria-hidden="true" className="size-5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 font-emphasis break-words">{name}</span>
      <span className="shrink-0 text-14 text-muted">{formatBytes(file.bytes, i18n.language)}</span>
    </a>
  );
}

function Accordion({ sections }: Pick<Extract<BlockView, { type: "accordion" }>, "sections">): ReactNode {
  return (
    <div className="divide-y divide-line rounded-surface border border-line bg-raised">
      {sections.map(({ id, title, nodes }) => (
        <details key={id} className="group">
          <summary className="flex min-h-12 cursor-pointer items-center px-4 py-2.5 font-emphasis">
            {title}
          </summary>
          <div className="flex flex-col gap-3 px-4 pb-4">
            <RichText nodes={nodes} />
          </div>
        </details>
      ))}
    </div>
  );
}
