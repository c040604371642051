import type { CourseRow } from "@tributary/learning";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { CourseState } from "./course-frame.tsx";

/** The columns of the list of courses. */
export function useCourseColumns(): DataColumn<CourseRow>[] {
  const { t } = useTranslation("learning");
  const format = useFormat();
  return [
    { id: "title", header: t("columns.title"), phone: "title", cell: (course) => course.title },
    {
      id: "state",
      header: t("columns.state"),
      phone: "fact",
      cell: ({ archivedAt, number, hasChanges }) => (
        <CourseState course={{ archivedAt, hasChanges, published: number === null ? null : { number } }} />
      ),
    },
    {
      id: "lessons",
      header: t("columns.lessons"),
      phone: "hide",
      align: "end",
      cell: (course) => format.number(course.lessonCount),
    },
    {
      id: "assigned",
      header: t("columns.assigned"),
      phone: "hide",
      align: "end",
      cell: (course) => format.number(course.assigned),
    },
    {
      id: "completed",
      header: t("columns.completed"),
      phone: "end",
      align: "end",
      cell: ({ assigned, completed }) =>
        assigned === 0
          ? "—"
          : t("completedShare", {
              completed: format.number(completed),
              share: format.share(completed / assigned),
            }),
    },
  ];
}
