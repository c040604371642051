import { TextLink } from "@tributary/ui";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { UploadedFile } from "../use-upload.ts";

/** A chapter as its editor wrote it: `12:30`, and what it is about. */
interface Chapter {
  readonly at: string;
  readonly title: string;
}

/** Sound or film with its chapters: pressing one plays from there. Without a file, the chapters alone. */
export function PlayedFile({
  file,
  chapters,
}: {
  file: UploadedFile | undefined;
  chapters: readonly Chapter[];
}): ReactNode {
  const { t } = useTranslation("library");
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const isFilm = file?.contentType.startsWith("video/") ?? false;
  const playFrom = (seconds: number): void => {
    if (!player.current) return;
    player.current.currentTime = seconds;
    void player.current.play().catch(() => {});
  };
  return (
    <div className="flex flex-col gap-3">
      {file && !isFilm ? (
        <audio
          ref={player}
          src={file.url}
          controls
          preload="metadata"
          className="w-full"
          aria-label={file.name}
        >
          <track kind="captions" />
          <TextLink href={file.url}>{file.name}</TextLink>
        </audio>
      ) : null}
      {file && isFilm ? (
        <video
          ref={player}
          src={file.url}
          controls
          playsInline
          preload="metadata"
          className="aspect-video w-full rounded-surface bg-black"
          aria-label={file.name}
        >
          <track kind="captions" />
          <TextLink href={file.url}>{file.name}</TextLink>
        </video>
      ) : null}
      {chapters.length > 0 ? (
        <section aria-label={t("field.chapters")}>
          <h3 className="mb-1 font-emphasis">{t("field.chapters")}</h3>
          <ol className="divide-y divide-line">
            {chapters.map(({ at, title }) => (
              <li key={`${at} ${title}`} className="flex min-h-9 items-center gap-3">
                <Moment at={at} onPlay={file ? playFrom : null} />
                <span>{title}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

function Moment({ at, onPlay }: { at: string; onPlay: ((seconds: number) => void) | null }): ReactNode {
  const seconds = secondsOf(at);
  if (seconds === null || !onPlay) return <span className="w-14 text-muted tabular-nums">{at}</span>;
  return (
    <button
      type="button"
      className="min-h-9 w-14 text-left text-accent-text underline tabular-nums pointer-coarse:min-h-11"
      onClick={() => onPlay(seconds)}
    >
      {at}
    </button>
  );
}

/** `1:02:03` or `2:03`; null for what is no time. */
function secondsOf(at: string): number | null {
  if (!/^\d{1,3}(:\d{1,2}){1,2}$/.test(at)) return null;
  return at.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}
