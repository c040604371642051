import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortal } from "../use-portal.ts";
import type { CourseLine } from "./course-state.ts";

/** How a course stands, in a few words. */
export function useCourseWords(): {
  state(course: CourseLine): string;
  due(course: Pick<CourseLine, "dueAt">): string | null;
  isLate(course: Pick<CourseLine, "dueAt">): boolean;
} {
  const { t } = useTranslation("learn");
  const format = useFormat();
  const { now } = usePortal();
  const isLate = ({ dueAt }: Pick<CourseLine, "dueAt">): boolean => dueAt !== null && dueAt < now;
  return {
    state: ({ state, doneCount, totalCount }) =>
      t(`state.${state}`, { done: format.number(doneCount), total: format.number(totalCount) }),
    due: (course) =>
      course.dueAt ? t(isLate(course) ? "late" : "byDay", { day: format.day(course.dueAt) }) : null,
    isLate,
  };
}
