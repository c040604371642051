import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { idInput, optionalIdInput } from "@tributary/kernel/input";
import {
  addLesson,
  addModule,
  findCourseDraft,
  moveLesson,
  moveModule,
  previewPublication,
  publishCourse,
  publishInput,
  removeLesson,
  removeModule,
  renameModule,
  titleInput,
} from "@tributary/learning";
import type { ReactNode } from "react";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { CourseFrame, headOf } from "./course-frame.tsx";
import { OutlineEditor } from "./outline/outline-editor.tsx";
import { outlineOf } from "./outline/outline-view.ts";
import { PublishPanel } from "./outline/publish-panel.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { course?: { title: string } } | null)?.course?.title ?? t("learning:title"),
};

export const loader = vendorLoader({ permission: "course.read" }, async ({ within, params, requestId }) =>
  within(async (tx) => {
    const draft = await findCourseDraft(tx, params.courseId ?? "");
    if (!draft) return refuseMissing("course", requestId);
    const preview = await previewPublication(tx, draft);
    return { course: headOf(draft), modules: outlineOf(draft, preview.missing), ...preview };
  }),
);

const place = z.number().int().min(0).max(1_000);
const removed = z.enum(["yes", "no"]).transform((word) => word === "yes");
const permission = "course.edit";
const nothing = () => ({ done: "changed" });

export const action = vendorAction({
  addModule: intent({
    permission,
    form: z.object({ title: titleInput, id: optionalIdInput }),
    run: ({ within, params, clock }, { title, id }) =>
      within((tx) => addModule(tx, { courseId: params.courseId ?? "", title, ...(id && { id }) }, clock)),
    done: nothing,
  }),
  renameModule: intent({
    permission,
    form: z.object({ moduleId: idInput, title: titleInput }),
    run: ({ within, params, clock }, form) =>
      within((tx) => renameModule(tx, { courseId: params.courseId ?? "", ...form }, clock)),
    done: nothing,
  }),
  moveModule: intent({
    permission,
    form: z.object({ moduleId: idInput, place }),
    run: ({ within, params, clock }, form) =>
      within((tx) => moveModule(tx, { courseId: params.courseId ?? "", ...form }, clock)),
    done: nothing,
  }),
  removeModule: intent({
    permission,
    form: z.object({ moduleId: idInput, removed }),
    run: ({ within, params, clock }, form) =>
      within((tx) => removeModule(tx, { courseId: params.courseId ?? "", ...form }, clock)),
    done: nothing,
  }),
  addLesson: intent({
    permission,
    form: z.object({ moduleId: idInput, title: titleInput, id: optionalIdInput }),
    run: ({ within, params, clock }, { moduleId, title, id }) =>
      within((tx) =>
        addLesson(tx, { courseId: params.courseId ?? "", moduleId, title, ...(id && { id }) }, clock),
      ),
    done: ({ id }, { params }) => redirect(`/v/${params.vendor}/learning/${params.courseId}/lessons/${id}`),
  }),
  moveLesson: intent({
    permission,
    form: z.object({ lessonId: idInput, moduleId: idInput, place }),
    run: ({ within, params, clock }, form) =>
      within((tx) => moveLesson(tx, { courseId: params.courseId ?? "", ...form }, clock)),
    done: nothing,
  }),
  removeLesson: intent({
    permission,
    form: z.object({ lessonId: idInput, removed }),
    run: ({ within, params, clock }, form) =>
      within((tx) => removeLesson(tx, { courseId: params.courseId ?? "", ...form }, clock)),
    done: nothing,
  }),
  publish: intent({
    permission,
    form: publishInput,
    run: ({ within, params, clock }, { note }) =>
      within((tx) => publishCourse(tx, { courseId: params.courseId ?? "", note }, clock)),
    done: ({ number }) => ({ done: "published", number }),
  }),
});

/** A course: its modules and lessons, and what a publication would bring. */
export default function Course(): ReactNode {
  const { course, modules, missing, changes } = useLoaderData<typeof loader>();
  const { may } = useWorkspace();
  return (
    <CourseFrame course={course} tab="content">
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 lg:order-2">
          <PublishPanel course={course} missing={missing} changes={changes} canEdit={may("course.edit")} />
        </div>
        <OutlineEditor modules={modules} canEdit={may("course.edit") && course.archivedAt === null} />
      </div>
    </CourseFrame>
  );
}
