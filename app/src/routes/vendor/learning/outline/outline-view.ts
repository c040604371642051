import type { CourseDraft, Missing } from "@tributary/learning";

/** A module as the editor's outline shows it. */
export interface OutlineModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: number;
    readonly questions: number;
    /** Whether something in it keeps the course from being published. */
    readonly lacks: boolean;
    readonly changedAt: Date;
    readonly changedBy: string;
  }[];
}

/** The outline of a draft. For loaders: what the lessons say stays on the server. */
export function outlineOf(draft: CourseDraft, missing: readonly Missing[]): OutlineModule[] {
  const lacking = new Set(missing.map(({ lessonId }) => lessonId));
  return draft.modules.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map(({ content, ...lesson }) => ({
      id: lesson.id,
      title: lesson.title,
      blocks: content.blocks.length,
      questions: content.blocks.reduce(
        (sum, block) => sum + (block.type === "quiz" ? block.questions.length : 0),
        0,
      ),
      lacks: lacking.has(lesson.id),
      changedAt: lesson.changedAt,
      changedBy: lesson.changedBy,
    })),
  }));
}

/** Where something stands among the others. */
export interface OutlinePlace {
  readonly moduleId: string;
  readonly place: number;
}

/**
 * Where a lesson comes to with one step up or down: among its module's lessons, and beyond them into the next module.
 * Null at the very ends.
 */
export function stepLesson(
  modules: readonly Pick<OutlineModule, "id" | "lessons">[],
  lessonId: string,
  step: -1 | 1,
): OutlinePlace | null {
  const at = modules.findIndex(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  const module = modules[at];
  if (!module) return null;
  const place = module.lessons.findIndex(({ id }) => id === lessonId) + step;
  if (place >= 0 && place < module.lessons.length) return { moduleId: module.id, place };
  const next = modules[at + step];
  return next ? { moduleId: next.id, place: step === 1 ? 0 : next.lessons.length } : null;
}

/** The modules as they will lie once the moves that are on their way are done, in their order. */
export function withMoves<Module extends Pick<OutlineModule, "id" | "lessons">>(
  modules: readonly Module[],
  moves: readonly (OutlinePlace & { readonly lessonId: string })[],
): readonly Module[] {
  return moves.reduce<readonly Module[]>((now, { lessonId, moduleId, place }) => {
    const lesson = now.flatMap(({ lessons }) => lessons).find(({ id }) => id === lessonId);
    if (!lesson || !now.some(({ id }) => id === moduleId)) return now;
    return now.map((module) => {
      const others = module.lessons.filter(({ id }) => id !== lessonId);
      const lessons =
        module.id === moduleId ? [...others.slice(0, place), lesson, ...others.slice(place)] : others;
      return { ...module, lessons };
    });
  }, modules);
}
