import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnCourse, groupCode, startAttempt, startCourse } from "@tributary/learning";
import { BackLink, PageHeader } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { portalAction, portalLoader } from "../../../http/portal-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { usePortalPath } from "../use-portal.ts";
import { CourseOutline } from "./course-outline.tsx";
import { courseLine } from "./course-state.ts";
import { CourseStep } from "./course-step.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { title?: string } | null)?.title ?? t("learn:title"),
};

export const loader = portalLoader(
  { permission: "own_course.take" },
  async ({ within, params, requestId }) => {
    const course = await within((tx) => findOwnCourse(tx, params.courseId ?? ""));
    if (!course) refuseMissing("course", requestId);
    const { run, outline, completion, certificate } = course;
    return {
      title: course.title,
      summary: course.summary,
      passingPercent: course.passingPercent,
      attemptLimit: course.attemptLimit,
      attemptsLeft: run.attemptsLeft,
      nextLessonId: run.nextLessonId,
      lessons: run.lessons,
      modules: outline.modules,
      line: courseLine(course),
      completion,
      certificate: certificate && { id: certificate.id, code: groupCode(certificate.code) },
    };
  },
);

const nothing = z.object({});

export const action = portalAction({
  start: intent({
    permission: "own_course.take",
    form: nothing,
    run: ({ within, params, clock }) => within((tx) => startCourse(tx, params.courseId ?? "", clock)),
    done: ({ lessonId }, { params }) =>
      redirect(`/p/${params.vendor}/learn/${params.courseId}${lessonId ? `/${lessonId}` : ""}`),
  }),
  again: intent({
    permission: "own_course.take",
    form: nothing,
    run: async ({ within, params, clock }) =>
      within(async (tx) => {
        const started = await startAttempt(tx, params.courseId ?? "", clock);
        return started.ok ? startCourse(tx, params.courseId ?? "", clock) : started;
      }),
    done: ({ lessonId }, { params }) =>
      redirect(`/p/${params.vendor}/learn/${params.courseId}${lessonId ? `/${lessonId}` : ""}`),
  }),
});

/** A course: where one stands in it, the one next thing, and its lessons. */
export default function Course(): ReactNode {
  const { t } = useTranslation("learn");
  const course = useLoaderData<typeof loader>();
  const path = usePortalPath();
  return (
    <>
      <PageHeader
        title={course.title}
        back={<BackLink href={path("/learn")}>{t("back")}</BackLink>}
        description={course.summary || undefined}
      />
      <CourseStep course={course} />
      <CourseOutline modules={course.modules} lessons={course.lessons} nextLessonId={course.nextLessonId} />
    </>
  );
}
