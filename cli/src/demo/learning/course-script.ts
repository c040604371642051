import type { DraftBlock, DraftQuestion, Span, TextNode } from "@tributary/learning";

/** A question: what is asked, why the answer is what it is, and the answers, right ones marked by "*". */
export type QuestionScript = readonly [prompt: string, explanation: string, ...options: string[]];

/** A lesson: its words in a few marks ("## " heading, "- " and "1. " items, "> " quote, **bold**), and its questions. */
export interface LessonScript {
  readonly title: string;
  readonly words: string;
  readonly more?: readonly (readonly [title: string, words: string])[];
  readonly questions?: readonly QuestionScript[];
}

/** A course of the demo. */
export interface CourseScript {
  readonly title: string;
  readonly summary: string;
  readonly passingPercent: number;
  readonly attemptLimit: number | null;
  readonly required: boolean;
  readonly dueDays: number | null;
  /** How many days ago it was published. */
  readonly age: number;
  /** The share of those who have it that begin. */
  readonly pull: number;
  readonly quizTitle?: string;
  readonly modules: readonly { readonly title: string; readonly lessons: readonly LessonScript[] }[];
}

/** The blocks of a lesson. */
export function blocksOf({ words, more, questions }: LessonScript, newId: () => string): DraftBlock[] {
  const blocks: DraftBlock[] = [{ id: newId(), type: "text", nodes: nodesOf(words) }];
  if (more) {
    const sections = more.map(([title, text]) => ({ id: newId(), title, nodes: nodesOf(text) }));
    blocks.push({ id: newId(), type: "accordion", sections });
  }
  if (questions)
    blocks.push({ id: newId(), type: "quiz", questions: questions.map((one) => questionOf(one, newId())) });
  return blocks;
}

function questionOf([prompt, explanation, ...answers]: QuestionScript, id: string): DraftQuestion {
  const options = answers.map((answer, at) => ({
    id: `o${at + 1}`,
    text: answer.replace(/^\*/, ""),
    right: answer.startsWith("*"),
  }));
  const kind = options.filter(({ right }) => right).length > 1 ? "multiple" : "single";
  return { id, kind, prompt, options, explanation };
}

/** Reads the few marks of a script; items that follow each other are one list. */
export function nodesOf(words: string): TextNode[] {
  const nodes: TextNode[] = [];
  for (const line of words.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const item = /^(?:(-)|\d+\.) (.+)$/.exec(line);
    if (item) addItem(nodes, item[1] === undefined, spansOf(item[2] ?? ""));
    else if (line.startsWith("## ")) nodes.push({ kind: "heading", level: 2, spans: spansOf(line.slice(3)) });
    else if (line.startsWith("> ")) nodes.push({ kind: "quote", spans: spansOf(line.slice(2)) });
    else nodes.push({ kind: "paragraph", spans: spansOf(line) });
  }
  return nodes;
}

function addItem(nodes: TextNode[], ordered: boolean, spans: Span[]): void {
  const last = nodes.at(-1);
  if (last?.kind === "list" && last.ordered === ordered) last.items.push(spans);
  else nodes.push({ kind: "list", ordered, items: [spans] });
}

function spansOf(text: string): Span[] {
  return text
    .split("**")
    .map((part, at): Span => (at % 2 === 1 ? { text: part, bold: true } : { text: part }))
    .filter((span) => span.text !== "");
}
