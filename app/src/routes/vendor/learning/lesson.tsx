import { type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { filePath, listFiles } from "@tributary/files";
import { findCourseDraft } from "@tributary/learning";
import type { ReactNode } from "react";
import { filesIn } from "../../../components/lesson/lesson-view.ts";
import type { RouteHandle } from "../../../components/title.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { LessonEditor } from "./editor/lesson-editor.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { lesson?: { title: string } } | null)?.lesson?.title ?? t("learning:title"),
};

export const loader = vendorLoader({ permission: "course.read" }, async ({ within, params, requestId }) =>
  within(async (tx) => {
    const course = await findCourseDraft(tx, params.courseId ?? "");
    const lessons = course?.modules.flatMap((module) => module.lessons) ?? [];
    const index = lessons.findIndex(({ id }) => id === params.lessonId);
    const lesson = lessons[index];
    if (!course || !lesson) return refuseMissing("lesson", requestId);
    const files = await listFiles(tx, filesIn(lesson.content.blocks));
    const shown = [...files.values()].map((file) => ({
      ...file,
      url: filePath("v", params.vendor ?? "", file),
    }));
    return {
      course: { id: course.id, title: course.title },
      lesson: { ...lesson, blocks: lesson.content.blocks },
      files: shown,
      previousId: lessons[index - 1]?.id ?? null,
      nextId: lessons[index + 1]?.id ?? null,
    };
  }),
);

/** What is being written must not be replaced by what was stored: only another lesson is asked for. */
export function shouldRevalidate({ currentParams, nextParams }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams.lessonId !== nextParams.lessonId;
}

/** A lesson while it is written. */
export default function Lesson(): ReactNode {
  const facts = useLoaderData<typeof loader>();
  return <LessonEditor key={facts.lesson.id} {...facts} />;
}
