import type { LinkedVideo, PublishedContent, TextNode, VideoProvider } from "@tributary/learning";
import { playerAddress, videoPage } from "@tributary/learning/embeds";

/** A file as a page shows it. */
export interface ShownFile {
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
}

/** A video of another site as a page shows it. */
export interface ShownVideo {
  readonly provider: VideoProvider;
  readonly player: string;
  readonly page: string;
}

/** A block of a lesson with all that it takes to show it. */
export type BlockView =
  | { readonly id: string; readonly type: "text"; readonly nodes: readonly TextNode[] }
  | {
      readonly id: string;
      readonly type: "image";
      readonly src: string;
      readonly alt: string;
      readonly caption: string;
    }
  | {
      readonly id: string;
      readonly type: "video";
      readonly src: string | null;
      readonly linked: ShownVideo | null;
      readonly caption: string;
    }
  | { readonly id: string; readonly type: "audio"; readonly src: string; readonly caption: string }
  | { readonly id: string; readonly type: "file"; readonly file: ShownFile; readonly name: string }
  | {
      readonly id: string;
      readonly type: "accordion";
      readonly sections: readonly {
        readonly id: string;
        readonly title: string;
        readonly nodes: readonly TextNode[];
      }[];
    }
  | { readonly id: string; readonly type: "quiz" };

type Block = PublishedContent["blocks"][number] | { readonly id: string; readonly type: "quiz" };

type FileOf = (id: string) => ShownFile | undefined;

/** The view of a lesson; a block whose file is not there is left out. */
export function lessonView(blocks: readonly Block[], fileOf: FileOf): BlockView[] {
  return blocks.flatMap((block): BlockView[] => {
    if (block.type === "text" || block.type === "accordion") return [block];
    if (block.type === "quiz") return [{ id: block.id, type: "quiz" }];
    const file = block.fileId ? fileOf(block.fileId) : undefined;
    const view = block.type === "video" ? videoView(block, file) : fileView(block, file);
    return view ? [view] : [];
  });
}

type VideoBlock = Extract<Block, { type: "video" }>;
type FileBlock = Extract<Block, { type: "image" | "audio" | "file" }>;

function videoView(block: VideoBlock, file: ShownFile | undefined): BlockView | null {
  if (file) return { ...block, src: file.url, linked: null };
  return block.linked ? { ...block, src: null, linked: shownVideo(block.linked) } : null;
}

function fileView(block: FileBlock, file: ShownFile | undefined): BlockView | null {
  if (!file) return null;
  if (block.type === "file") return { id: block.id, type: "file", file, name: block.name || file.name };
  return { ...block, src: file.url };
}

/** A video of another site with its addresses. */
function shownVideo(video: LinkedVideo): ShownVideo {
  return { provider: video.provider, player: playerAddress(video), page: videoPage(video) };
}

/** The ids of all files that blocks point at. */
export function filesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => ("fileId" in block && block.fileId ? [block.fileId] : []));
}
