import { PortalListItem, Progress } from "@tributary/ui";
import { CircleCheck, GraduationCap } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePortalPath } from "../use-portal.ts";
import type { CourseLine } from "./course-state.ts";
import { useCourseWords } from "./use-course-words.ts";

/** A course in a list: how far one is, and until when. */
export function CourseItem({ course }: { course: CourseLine }): ReactNode {
  const { t } = useTranslation("learn");
  const path = usePortalPath();
  const words = useCourseWords();
  const passed = course.state === "passed";
  const due = words.due(course);
  return (
    <PortalListItem
      href={path(`/learn/${course.courseId}`)}
      title={<span className="line-clamp-2 whitespace-normal">{course.title}</span>}
      leading={
        passed ? (
          <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-positive" />
        ) : (
          <GraduationCap aria-hidden="true" className="size-5 shrink-0 text-muted" />
        )
      }
      detail={
        <>
          {[course.required && !passed ? t("required") : null, words.state(course), due]
            .filter(Boolean)
            .join(" · ")}
          {course.state === "under_way" ? (
            <span className="mt-1.5 block">
              <Progress label={t("progress")} done={course.doneCount} total={course.totalCount} hideLabel />
            </span>
          ) : null}
        </>
      }
    />
  );
}
