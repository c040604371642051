import { err, invalid, isUuid, ok, type Result } from "@tributary/kernel";
import { z } from "zod";
import { isLinkedVideo, videoProviders } from "./embeds.ts";
import { listOf, plainText, richText, words } from "./rich-text.ts";

const id = z.string().refine(isUuid);
const fileId = id.nullable().catch(null);

/** Kinds of questions: one right answer, or all that are right. */
export const questionKinds = ["single", "multiple"] as const;
/** One of `questionKinds`. */
export type QuestionKind = (typeof questionKinds)[number];

/** The ids of options are short: they stand in every answer. */
const option = z.object({
  id: z.string().regex(/^[\w-]{1,36}$/),
  text: words(500),
  right: z.boolean().catch(false),
});

/** A question as it is written: it may lack anything until it is published. */
const draftQuestion = z.object({
  id,
  kind: z.enum(questionKinds).catch("single"),
  prompt: words(1_000),
  options: listOf(option, 10),
  explanation: words(2_000).catch(""),
});

const linkedVideo = z
  .object({
    provider: z.enum(videoProviders),
    videoId: z.string().max(60),
    key: z.string().max(60).nullable().catch(null),
  })
  .refine(isLinkedVideo)
  .nullable()
  .catch(null);

const caption = words(500).catch("");
const section = z.object({ id, title: words(200), nodes: richText });

const plainBlocks = [
  z.object({ id, type: z.literal("text"), nodes: richText }),
  z.object({ id, type: z.literal("image"), fileId, alt: words(500).catch(""), caption }),
  z.object({ id, type: z.literal("video"), fileId, linked: linkedVideo, caption }),
  z.object({ id, type: z.literal("audio"), fileId, caption }),
  z.object({ id, type: z.literal("file"), fileId, name: words(200).catch("") }),
  z.object({ id, type: z.literal("accordion"), sections: listOf(section, 50) }),
] as const;

const draftBlock = z.discriminatedUnion("type", [
  ...plainBlocks,
  z.object({ id, type: z.literal("quiz"), questions: listOf(draftQuestion, 30) }),
]);

const publishedBlock = z.discriminatedUnion("type", [
  ...plainBlocks,
  z.object({
    id,
    type: z.literal("quiz"),
    questions: listOf(z.object({ questionId: id, versionId: id }), 30),
  }),
]);

const draftContent = z.object({ blocks: listOf(draftBlock, 200) });
const publishedContent = z.object({ blocks: listOf(publishedBlock, 200) });

/** A question in a lesson that is being written. */
export type DraftQuestion = z.output<typeof draftQuestion>;
/** A block of a lesson that is being written. */
export type DraftBlock = z.output<typeof draftBlock>;
/** What a lesson that is being written says. */
export type DraftContent = z.output<typeof draftContent>;
/** What a published lesson says. */
export type PublishedContent = z.output<typeof publishedContent>;

const largestContent = 400_000;

/**
 * What an editor sent, as it is stored: blocks, marks, attributes and addresses that we do not know are dropped.
 * `invalid` at `content` when it is no lesson at all, or holds more than a lesson may (`too_long`): then nothing is
 * stored and nothing cut.
 */
export function readDraftContent(given: unknown): Result<DraftContent> {
  const read = draftContent.safeParse(given);
  if (!read.success) {
    const long = read.error.issues.some(({ message }) => message === "too_long");
    return err(invalid("content", long ? "too_long" : "wrong_form"));
  }
  const content = { blocks: withoutTwins(read.data.blocks) };
  if (JSON.stringify(content).length > largestContent) return err(invalid("content", "too_long"));
  return ok(content);
}

/** Reads a stored draft; what has not the form of today is left out. */
export function draftContentOf(stored: unknown): DraftContent {
  const read = draftContent.safeParse(stored);
  return read.success ? read.data : { blocks: [] };
}

/** Reads a stored published lesson, sanitised once more on its way to a learner. */
export function publishedContentOf(stored: unknown): PublishedContent {
  const read = publishedContent.safeParse(stored);
  return read.success ? read.data : { blocks: [] };
}

/** Ids tell blocks and questions apart; a second one of the same id (a pasted copy) is left out. */
function withoutTwins(blocks: readonly DraftBlock[]): DraftBlock[] {
  const seen = new Set<string>();
  const first = ({ id: one }: { id: string }): boolean => !seen.has(one) && seen.add(one) !== null;
  return blocks
    .filter(first)
    .map((block) => (block.type === "quiz" ? { ...block, questions: block.questions.filter(first) } : block));
}

/** How many minutes a lesson takes: 180 words a minute, half a minute a question, two a video or recording. At least one. */
export function minutesOf(content: DraftContent): number {
  let minutes = 0;
  for (const block of content.blocks) {
    if (block.type === "text") minutes += wordCount(plainText(block.nodes)) / 180;
    if (block.type === "accordion") {
      for (const { nodes } of block.sections) minutes += wordCount(plainText(nodes)) / 180;
    }
    if (block.type === "quiz") minutes += block.questions.length / 2;
    if (block.type === "video" || block.type === "audio") minutes += 2;
  }
  return Math.max(1, Math.round(minutes));
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** The ids of all files that a lesson shows, each once. */
export function filesIn({ blocks }: DraftContent | PublishedContent): string[] {
  return [...new Set(blocks.flatMap((block) => ("fileId" in block && block.fileId ? [block.fileId] : [])))];
}
