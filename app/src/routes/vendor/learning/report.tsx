import { useLoaderData } from "@remix-run/react";
import { idInput } from "@tributary/kernel/input";
import {
  courseReport,
  findCourseDraft,
  giveExtraAttempt,
  type LearnerRow,
  listLearners,
  revokeCertificate,
} from "@tributary/learning";
import { EmptyState, Pager, Section, Skeleton } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { ChartColumn } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { ExportLink } from "../frame/export-link.tsx";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { CourseFrame, headOf, titleOfTab } from "./course-frame.tsx";
import { useLearnerColumns, useQuestionColumns } from "./report/columns.tsx";
import { LearnerActions } from "./report/learner-actions.tsx";
import { learnerFilters } from "./report/learner-filters.ts";
import { LearnerToolbar, learnersAnchor } from "./report/learner-toolbar.tsx";
import { ReportFinding, ReportStats } from "./report/report-finding.tsx";

const LessonChart = lazy(() => import("./report/lesson-chart.tsx"));

export const handle: RouteHandle = { title: titleOfTab("report") };

export const loader = vendorLoader(
  {
    permission: "course.read",
    search: z.object({ ...learnerFilters, cursor: z.string().max(500).optional() }),
  },
  async ({ within, params, requestId, clock, search: { q, state, cursor } }) =>
    within(async (tx) => {
      const draft = await findCourseDraft(tx, params.courseId ?? "");
      if (!draft) return refuseMissing("course", requestId);
      const report = await courseReport(tx, draft.id);
      const wanted = { courseId: draft.id, search: q, state, cursor, limit: 50 };
      const learners = await listLearners(tx, wanted, clock);
      return { course: headOf(draft), report, learners, q: q ?? null, state: state ?? null };
    }),
);

export const action = vendorAction({
  give_attempt: intent({
    permission: "course.edit",
    form: z.object({ enrolmentId: idInput, seenExtra: z.number().int().min(0).max(20) }),
    run: ({ within, params }, form) =>
      within((tx) => giveExtraAttempt(tx, { courseId: params.courseId ?? "", ...form })),
    done: () => ({ done: "given" }),
  }),
  revoke: intent({
    permission: "course.edit",
    form: z.object({ certificateId: idInput, revoked: z.enum(["yes", "no"]) }),
    run: ({ within, clock }, { certificateId, revoked }) =>
      within((tx) => revokeCertificate(tx, { certificateId, revoked: revoked === "yes" }, clock)),
    done: () => ({ done: "revoked" }),
  }),
});

/** How a course does: where learners stop, what they get wrong, who stands where. */
export default function Report(): ReactNode {
  const { t } = useTranslation("learning");
  const { course, report, learners, q, state } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const links = useListLinks();
  const questionColumns = useQuestionColumns();
  const learnerColumns = useLearnerColumns();
  if (!report) {
    return (
      <CourseFrame course={course} tab="report">
        <EmptyState icon={<ChartColumn />} title={t("report.unpublished")} />
      </CourseFrame>
    );
  }
  return (
    <CourseFrame course={course} tab="report">
      <ReportFinding report={report} />
      <ReportStats report={report} />
      {report.started > 0 ? (
        <div className="mb-8 max-w-[46rem]">
          <Suspense fallback={<Skeleton className="h-72" />}>
            <LessonChart report={report} />
          </Suspense>
        </div>
      ) : null}
      {report.questions.length > 0 ? (
        <Section title={t("report.questions")} description={t("report.questionsHelp")}>
          <DataTable
            label={t("report.questions")}
            rows={report.questions}
            columns={questionColumns}
            rowId={(question) => question.questionId}
            rowName={(question) => question.prompt}
            rowHref={(question) =>
              `${base}/learning/${course.id}/lessons/${question.lessonId}#question-${question.questionId}`
            }
            empty={null}
          />
        </Section>
      ) : null}
      <div id={learnersAnchor.slice(1)} className="scroll-mt-4" />
      <Section title={t("report.learners")}>
        {report.assigned > 0 ? (
          <LearnerToolbar
            q={q}
            state={state}
            end={<ExportLink href={`${base}/learning/${course.id}/learners.csv${links.filters}`} />}
          />
        ) : null}
        <DataTable
          label={t("report.learners")}
          rows={learners.rows}
          columns={learnerColumns}
          rowId={(learner) => learner.enrolmentId}
          rowName={(learner) => learner.memberName}
          {...(may("course.edit") && {
            rowActions: (learner: LearnerRow) => <LearnerActions learner={learner} />,
          })}
          empty={q || state ? <NothingFound links={links} /> : <EmptyState title={t("report.noLearners")} />}
        />
        <Pager {...pagesOf(links, learners.nextCursor)} />
      </Section>
    </CourseFrame>
  );
}

function pagesOf(links: ListLinks, nextCursor: string | null): ReturnType<ListLinks["pages"]> {
  const { previousHref, nextHref } = links.pages(nextCursor);
  return {
    previousHref: previousHref && previousHref + learnersAnchor,
    nextHref: nextHref && nextHref + learnersAnchor,
  };
}
