import type { LearnerRow, LearnerState, QuestionFigures } from "@tributary/learning";
import type { DataColumn } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../frame/use-format.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";

/** The columns of the questions, the hardest first. */
export function useQuestionColumns(): DataColumn<QuestionFigures>[] {
  const { t } = useTranslation("learning");
  const format = useFormat();
  return [
    { id: "prompt", header: t("report.prompt"), phone: "title", cell: ({ prompt }) => prompt },
    {
      id: "answers",
      header: t("report.answers"),
      phone: "fact",
      align: "end",
      cell: ({ answers }) => <Told name={t("report.answers")}>{format.number(answers)}</Told>,
    },
    {
      id: "wrong",
      header: t("report.wrongShare"),
      phone: "end",
      align: "end",
      cell: ({ answers, wrong }) => (
        <Told name={t("report.wrongShare")}>{answers === 0 ? "—" : format.share(wrong / answers)}</Told>
      ),
    },
  ];
}

/** A number by its name, where no head of a table says what it is. */
function Told({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <span className="@[40rem]/table:hidden">{name}: </span>
      {children}
    </>
  );
}

/** The columns of the learners. */
export function useLearnerColumns(): DataColumn<LearnerRow>[] {
  const { t } = useTranslation("learning");
  const format = useFormat();
  const { now } = useWorkspace();
  return [
    { id: "name", header: t("report.learner"), phone: "title", cell: ({ memberName }) => memberName },
    { id: "partner", header: t("report.partner"), phone: "fact", cell: ({ partnerName }) => partnerName },
    {
      id: "state",
      header: t("report.state"),
      phone: "end",
      cell: (learner) => t(`report.states.${stateOf(learner, now)}`),
    },
    {
      id: "lessons",
      header: t("report.lessonsDone"),
      phone: "hide",
      align: "end",
      cell: ({ doneLessons }) => format.number(doneLessons),
    },
    {
      id: "attempts",
      header: t("report.attempts"),
      phone: "hide",
      align: "end",
      cell: ({ attempts }) => format.number(attempts),
    },
    {
      id: "score",
      header: t("report.score"),
      phone: "hide",
      align: "end",
      cell: ({ scorePercent }) => (scorePercent === null ? "—" : format.percent(scorePercent / 100)),
    },
    {
      id: "completed",
      header: t("report.completedOn"),
      phone: "hide",
      from: "wide",
      cell: ({ completedAt, dueAt }) =>
        completedAt
          ? format.relative(completedAt)
          : dueAt
            ? t("report.due", { when: format.relative(dueAt) })
            : "—",
    },
  ];
}

/** How a learner stands, in a word. */
export function stateOf(
  { completedAt, startedAt, dueAt }: Pick<LearnerRow, "completedAt" | "startedAt" | "dueAt">,
  now: Date,
): LearnerState {
  if (completedAt) return "passed";
  if (dueAt && dueAt < now) return "late";
  return startedAt ? "under_way" : "assigned";
}
