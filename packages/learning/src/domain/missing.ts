import type { DraftBlock, DraftContent, DraftQuestion } from "./content.ts";
import { plainText } from "./rich-text.ts";

/** A course that is being written, with all its lessons. */
export interface DraftCourse {
  readonly modules: readonly DraftModule[];
}

/** A module of it. */
export interface DraftModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly DraftLesson[];
}

/** A lesson of it. */
export interface DraftLesson {
  readonly id: string;
  readonly title: string;
  readonly content: DraftContent;
}

/** What keeps a course from being published. */
export const missingParts = [
  "course_empty",
  "module_empty",
  "lesson_empty",
  "image_file",
  "image_alt",
  "video_source",
  "audio_file",
  "file_file",
  "accordion_empty",
  "accordion_title",
  "quiz_empty",
  "question_prompt",
  "question_options",
  "question_option_text",
  "question_option_twice",
  "question_right",
  "question_all_right",
  "question_explanation",
] as const;

/** One thing that is missing, and where: the nearest of the places that are given. */
export interface Missing {
  readonly part: (typeof missingParts)[number];
  readonly moduleId?: string | undefined;
  readonly lessonId?: string | undefined;
  readonly lessonTitle?: string | undefined;
  readonly blockId?: string | undefined;
  readonly questionId?: string | undefined;
}

/** Everything that keeps a course from being published, in reading order; nothing when it is whole. */
export function findMissing({ modules }: DraftCourse): Missing[] {
  if (modules.length === 0) return [{ part: "course_empty" }];
  return modules.flatMap(({ id: moduleId, lessons }) =>
    lessons.length === 0
      ? [{ part: "module_empty" as const, moduleId }]
      : lessons.flatMap((lesson) => missingInLesson(lesson).map((missing) => ({ moduleId, ...missing }))),
  );
}

function missingInLesson({ id: lessonId, title: lessonTitle, content }: DraftLesson): Missing[] {
  const place = { lessonId, lessonTitle };
  const filled = content.blocks.filter((block) => !isEmptyText(block));
  if (filled.length === 0) return [{ part: "lesson_empty", ...place }];
  return filled.flatMap((block) =>
    missingInBlock(block).map((missing) => ({ ...place, blockId: block.id, ...missing })),
  );
}

/** A text block without words is no fault: an editor's caret stood there. */
export function isEmptyText(block: DraftBlock): boolean {
  return block.type === "text" && plainText(block.nodes) === "";
}

type Part = Pick<Missing, "part" | "questionId">;

function missingInBlock(block: DraftBlock): Part[] {
  switch (block.type) {
    case "text":
      return [];
    case "image":
      return parts([
        ["image_file", block.fileId === null],
        ["image_alt", block.fileId !== null && block.alt.trim() === ""],
      ]);
    case "video":
      return parts([["video_source", block.fileId === null && block.linked === null]]);
    case "audio":
      return parts([["audio_file", block.fileId === null]]);
    case "file":
      return parts([["file_file", block.fileId === null]]);
    case "accordion":
      return parts([
        ["accordion_empty", block.sections.length === 0],
        ["accordion_title", block.sections.some(({ title }) => title.trim() === "")],
      ]);
    case "quiz":
      return block.questions.length === 0
        ? [{ part: "quiz_empty" }]
        : block.questions.flatMap((question) =>
            parts(missingInQuestion(question)).map((one) => ({ ...one, questionId: question.id })),
          );
  }
}

type Check = readonly [Missing["part"], boolean];

function parts(checks: readonly Check[]): Part[] {
  return checks.filter(([, isMissing]) => isMissing).map(([part]) => ({ part }));
}

function missingInQuestion({ kind, prompt, options, explanation }: DraftQuestion): Check[] {
  const texts = options.map(({ text }) => text.trim().toLowerCase());
  const right = options.filter((option) => option.right).length;
  return [
    ["question_prompt", prompt.trim() === ""],
    ["question_options", options.length < 2],
    ["question_option_text", texts.some((text) => text === "")],
    ["question_option_twice", new Set(texts).size < texts.length && !texts.includes("")],
    ["question_right", right === 0 || (kind === "single" && right > 1)],
    ["question_all_right", options.length > 1 && right === options.length],
    ["question_explanation", explanation.trim() === ""],
  ];
}
