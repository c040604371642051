import { RelativeTime } from "@tributary/ui";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useDue } from "./use-due.ts";

/** When a task is due; what is overdue says so in colour, in words and with a mark. */
export function DueMark({
  task,
}: {
  task: { readonly dueAt: Date | null; readonly dueAllDay: boolean };
}): ReactNode {
  const { t } = useTranslation("activities");
  const format = useFormat();
  const { due, isOverdue } = useDue();
  if (!task.dueAt) return null;
  const { time } = due(task);
  const day = format.dueDay(task.dueAt, task.dueAllDay);
  const late = isOverdue(task);
  return (
    <span
      className={`inline-flex items-center gap-1 align-bottom text-13 whitespace-nowrap ${late ? "font-emphasis text-negative" : "text-muted"}`}
    >
      {late ? <CircleAlert aria-hidden="true" className="size-3.5" /> : null}
      {late ? <span className="sr-only">{t("overdue")}: </span> : null}
      <RelativeTime
        instant={task.dueAt.toISOString()}
        text={time ? `${day}, ${time}` : day}
        exact={format.exact(task.dueAt)}
      />
    </span>
  );
}
