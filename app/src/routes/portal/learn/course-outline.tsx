import { useParams } from "@remix-run/react";
import type { Outline, Run } from "@tributary/learning";
import { useUi } from "@tributary/ui";
import { clsx } from "clsx";
import { Check, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePortalPath } from "../use-portal.ts";

interface CourseOutlineProps {
  readonly modules: Outline["modules"];
  readonly lessons: Run["lessons"];
  readonly nextLessonId: string | null;
}

/** The lessons of a course by module, with a mark at those that are done. */
export function CourseOutline({ modules, lessons, nextLessonId }: CourseOutlineProps): ReactNode {
  const states = new Map(lessons.map((lesson) => [lesson.lessonId, lesson]));
  return modules.map((module) => (
    <section key={module.id} className="mt-8">
      <h2 className="mb-2 text-16">{module.title}</h2>
      <ol className="divide-y divide-line overflow-hidden rounded-surface border border-line bg-raised">
        {module.lessons.map((lesson) => (
          <LessonLine
            key={lesson.id}
            lesson={lesson}
            state={states.get(lesson.id)}
            current={lesson.id === nextLessonId}
          />
        ))}
      </ol>
    </section>
  ));
}

function LessonLine({
  lesson,
  state,
  current,
}: {
  lesson: Outline["modules"][number]["lessons"][number];
  state: Run["lessons"][number] | undefined;
  current: boolean;
}): ReactNode {
  const { t } = useTranslation(["learn", "lesson"]);
  const { courseId } = useParams();
  const { Link } = useUi();
  const path = usePortalPath();
  const left = state?.opened ? state.questionsLeft : 0;
  const detail = state?.done
    ? t("lessonDone")
    : [
        t("lesson:minutes", { count: lesson.minutes }),
        left > 0
          ? t("lessonQuestions", { count: left })
          : lesson.questions.length > 0
            ? t("lesson:questions", { count: lesson.questions.length })
            : null,
      ]
        .filter(Boolean)
        .join(" · ");
  return (
    <li>
      <Link
        href={path(`/learn/${courseId}/${lesson.id}`)}
        prefetch="intent"
        className="flex min-h-14 items-center gap-3 px-4 py-2.5 no-underline -outline-offset-2 hover:bg-hover"
      >
        <span
          aria-hidden="true"
          className={clsx(
            "grid size-6 shrink-0 place-content-center rounded-full [&>svg]:size-4",
            state?.done
              ? "bg-positive-soft text-positive"
              : current
                ? "border-2 border-accent"
                : "border border-line-strong",
          )}
        >
          {state?.done ? <Check strokeWidth={3} /> : null}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-emphasis break-words">{lesson.title}</span>
          <span className="block text-14 text-muted">{detail}</span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-faint" />
      </Link>
    </li>
  );
}
