import { ButtonLink, NextStep } from "@tributary/ui";
import { GraduationCap, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CourseLine } from "../learn/course-state.ts";
import { useCourseWords } from "../learn/use-course-words.ts";
import { useFormat } from "../use-format.ts";
import { usePortalPath } from "../use-portal.ts";
import type { NextStepName } from "./next-step.ts";

interface HomeStepProps {
  readonly step: NextStepName;
  readonly course: CourseLine | null;
  readonly month: string;
}

/** The one next thing: a course that is required, else a lead. */
export function HomeStep({ step, course, month }: HomeStepProps): ReactNode {
  const { t } = useTranslation("portal");
  const path = usePortalPath();
  const format = useFormat();
  if (step === "course") return course ? <CourseStep course={course} /> : null;
  return (
    <NextStep
      title={t(`home.next.${step}.title`, { month: format.month(month) })}
      action={
        <ButtonLink href={path("/send")} variant="primary" size="large" wide icon={<Plus />}>
          {t("home.send")}
        </ButtonLink>
      }
    >
      {t(`home.next.${step}.text`)}
    </NextStep>
  );
}

function CourseStep({ course }: { course: CourseLine }): ReactNode {
  const { t } = useTranslation(["learn", "lesson"]);
  const path = usePortalPath();
  const format = useFormat();
  const words = useCourseWords();
  const left = t("lesson:lessons", { count: course.totalCount - course.doneCount });
  const due = course.dueAt && format.day(course.dueAt);
  const text =
    course.state === "failed"
      ? t("nextStep.failed", { score: String(course.scorePercent ?? 0) })
      : due === null
        ? t("nextStep.text", { left, minutes: t("lesson:minutes", { count: course.minutesLeft }) })
        : t(words.isLate(course) ? "nextStep.overdue" : "nextStep.due", { left, day: due });
  return (
    <NextStep
      title={t("nextStep.title", { course: course.title })}
      action={
        <ButtonLink
          href={path(`/learn/${course.courseId}`)}
          variant="primary"
          size="large"
          wide
          icon={<GraduationCap />}
        >
          {t(course.state === "new" ? "start" : "resume")}
        </ButtonLink>
      }
    >
      {text}
    </NextStep>
  );
}
