import type { QuestionOption } from "./answers.ts";
import { type DraftQuestion, minutesOf, type PublishedContent, type QuestionKind } from "./content.ts";
import { type DraftCourse, type DraftLesson, isEmptyText } from "./missing.ts";
import type { Outline } from "./outline.ts";

/** The latest version of a question that was published before. */
export interface KnownQuestion {
  readonly questionId: string;
  readonly versionId: string;
  readonly number: number;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly options: readonly QuestionOption[];
  readonly explanation: string;
}

/** A question's words that no version has yet. */
export interface NewQuestionVersion extends KnownQuestion {
  readonly lessonId: string;
}

/** What a publication stores. */
export interface Publication {
  readonly outline: Outline;
  readonly lessons: readonly { readonly lessonId: string; readonly content: PublishedContent }[];
  /** All questions that are asked now, with their lessons. */
  readonly asked: readonly { readonly questionId: string; readonly lessonId: string }[];
  readonly newVersions: readonly NewQuestionVersion[];
}

/**
 * Decides what a publication of a whole draft stores. A question keeps its version while its words are the same; with
 * other words, another order of options or another kind it gets the next one. A question that was copied from another
 * lesson or course, id and all, becomes a question of its own.
 */
export function decidePublication(
  draft: DraftCourse,
  known: { readonly latest: ReadonlyMap<string, KnownQuestion>; readonly elsewhere: ReadonlySet<string> },
  makeId: () => string,
): Publication {
  const newVersions: NewQuestionVersion[] = [];
  const asked: { questionId: string; lessonId: string }[] = [];
  const lessons: { lessonId: string; content: PublishedContent }[] = [];
  const name = (question: DraftQuestion, lessonId: string): NamedQuestion => {
    const isCopy =
      known.elsewhere.has(question.id) || asked.some(({ questionId }) => questionId === question.id);
    const questionId = isCopy ? makeId() : question.id;
    asked.push({ questionId, lessonId });
    const before = known.latest.get(questionId);
    if (before && sameWords(before, question)) return { questionId, versionId: before.versionId };
    const version = nextVersion({ ...question, id: questionId }, before, makeId());
    newVersions.push({ ...version, lessonId });
    return { questionId, versionId: version.versionId };
  };
  const modules = draft.modules.map(({ id, title, lessons: written }) => ({
    id,
    title,
    lessons: written.map((lesson) => {
      const content = publishContent(lesson, name);
      lessons.push({ lessonId: lesson.id, content });
      const questions = content.blocks.flatMap((block) => (block.type === "quiz" ? block.questions : []));
      return { id: lesson.id, title: lesson.title, minutes: minutesOf(lesson.content), questions };
    }),
  }));
  return { outline: { modules }, lessons, asked, newVersions };
}

type NamedQuestion = { questionId: string; versionId: string };

function publishContent(
  { id, content }: DraftLesson,
  name: (question: DraftQuestion, lessonId: string) => NamedQuestion,
): PublishedContent {
  return {
    blocks: content.blocks
      .filter((block) => !isEmptyText(block))
      .map((block) =>
        block.type === "quiz"
          ? { ...block, questions: block.questions.map((question) => name(question, id)) }
          : block,
      ),
  };
}

function nextVersion(
  { id, kind, prompt, options, explanation }: DraftQuestion,
  before: KnownQuestion | undefined,
  versionId: string,
): KnownQuestion {
  return {
    questionId: id,
    versionId,
    number: (before?.number ?? 0) + 1,
    kind,
    prompt: prompt.trim(),
    options: options.map((option) => ({ ...option, text: option.text.trim() })),
    explanation: explanation.trim(),
  };
}

function sameWords(before: KnownQuestion, after: DraftQuestion): boolean {
  return (
    before.kind === after.kind &&
    before.prompt === after.prompt.trim() &&
    before.explanation === after.explanation.trim() &&
    before.options.length === after.options.length &&
    before.options.every((option, at) => {
      const other = after.options[at];
      return other?.id === option.id && other.text.trim() === option.text && other.right === option.right;
    })
  );
}

/** What a publication brings, lesson by lesson. */
export interface LessonChange {
  readonly kind: "added" | "changed" | "removed";
  readonly lessonId: string;
  readonly title: string;
}

/** A version as it is compared: its lessons with what each says. */
export interface ComparedLesson {
  readonly id: string;
  readonly title: string;
  readonly content: PublishedContent;
}

/** Compares what is about to be published with what is: lessons that are new, say something else, or are gone. */
export function changesBetween(
  before: readonly ComparedLesson[],
  after: readonly ComparedLesson[],
): LessonChange[] {
  const old = new Map(before.map((lesson) => [lesson.id, lesson]));
  const kept = new Set(after.map(({ id }) => id));
  const now = after.flatMap(({ id, title, content }): LessonChange[] => {
    const earlier = old.get(id);
    if (!earlier) return [{ kind: "added", lessonId: id, title }];
    const same = earlier.title === title && JSON.stringify(earlier.content) === JSON.stringify(content);
    return same ? [] : [{ kind: "changed", lessonId: id, title }];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id, title }): LessonChange => ({ kind: "removed", lessonId: id, title }));
  return [...now, ...gone];
}
