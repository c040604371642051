import { z } from "zod";

const lesson = z.object({
  id: z.uuid(),
  title: z.string(),
  minutes: z.number(),
  questions: z.array(z.object({ questionId: z.uuid(), versionId: z.uuid() })),
});

const outline = z.object({
  modules: z.array(z.object({ id: z.uuid(), title: z.string(), lessons: z.array(lesson) })),
});

/** The table of contents of a published course: all but what the lessons say. */
export type Outline = z.output<typeof outline>;
/** A lesson in it. */
export type OutlineLesson = z.output<typeof lesson>;

/** Reads a stored outline. Throws when it has another form: it is written once and never changed. */
export function outlineOf(stored: unknown): Outline {
  return outline.parse(stored);
}

/** All lessons in the order in which they are read. */
export function lessonsIn({ modules }: Outline): OutlineLesson[] {
  return modules.flatMap(({ lessons }) => lessons);
}
