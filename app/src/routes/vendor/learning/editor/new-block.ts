import type { DraftBlock, DraftQuestion } from "@tributary/learning";
import { freshId } from "./fresh-id.ts";

/** The kinds of blocks, in the order in which they are offered. */
export const blockTypes = ["text", "image", "video", "audio", "file", "accordion", "quiz"] as const;
/** One of `blockTypes`. */
export type BlockType = (typeof blockTypes)[number];

/** An empty block of a kind. */
export function newBlock(type: BlockType): DraftBlock {
  const id = freshId();
  switch (type) {
    case "text":
      return { id, type, nodes: [] };
    case "image":
      return { id, type, fileId: null, alt: "", caption: "" };
    case "video":
      return { id, type, fileId: null, linked: null, caption: "" };
    case "audio":
      return { id, type, fileId: null, caption: "" };
    case "file":
      return { id, type, fileId: null, name: "" };
    case "accordion":
      return { id, type, sections: [newSection()] };
    case "quiz":
      return { id, type, questions: [newQuestion()] };
  }
}

/** An empty section of an accordion. */
export function newSection(): Extract<DraftBlock, { type: "accordion" }>["sections"][number] {
  return { id: freshId(), title: "", nodes: [] };
}

/** An empty question with room for three answers. */
export function newQuestion(): DraftQuestion {
  const options = [newOption(), newOption(), newOption()];
  return { id: freshId(), kind: "single", prompt: "", options, explanation: "" };
}

/** An empty answer. */
export function newOption(): DraftQuestion["options"][number] {
  return { id: freshId().slice(0, 8), text: "", right: false };
}
