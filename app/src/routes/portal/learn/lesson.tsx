import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filePath, listFiles } from "@tributary/files";
import {
  answerInput,
  answerQuestion,
  findOwnLesson,
  finishLesson,
  type OwnLesson,
  placeInput,
  visitLesson,
} from "@tributary/learning";
import type { ReactNode } from "react";
import { z } from "zod";
import { filesIn, lessonView } from "../../../components/lesson/lesson-view.ts";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { portalAction, portalLoader } from "../../../http/portal-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { LessonPlayer } from "./lesson-player.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { lessonTitle?: string } | null)?.lessonTitle ?? t("learn:title"),
};

export const loader = portalLoader(
  { permission: "own_course.take" },
  async ({ within, params, scope, requestId }) => {
    const place = { courseId: params.courseId ?? "", lessonId: params.lessonId ?? "" };
    const { own, files } = await within(async (tx) => {
      const found = await findOwnLesson(tx, place);
      const ids = found ? filesIn(found.content.blocks) : [];
      return { own: found, files: await listFiles(tx, ids) };
    });
    if (!own) refuseMissing("lesson", requestId);
    const key = params.vendor ?? "";
    const blocks = lessonView(own.content.blocks, (id) => {
      const file = files.get(id);
      return file && { url: filePath("p", key, file), name: file.name, bytes: file.bytes };
    });
    return { key, accentHue: scope.vendor.accentHue, blocks, ...lessonFacts(own) };
  },
);

function lessonFacts({
  course,
  lesson,
  moduleTitle,
  content,
  questions,
  place,
  previousId,
  nextId,
}: OwnLesson) {
  const state = course.run.lessons.find(({ lessonId }) => lessonId === lesson.id);
  const quizzes = content.blocks.flatMap((block) =>
    block.type === "quiz" ? [[block.id, block.questions.map(({ versionId }) => versionId)] as const] : [],
  );
  return {
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    moduleTitle,
    courseId: course.courseId,
    courseTitle: course.title,
    runState: course.run.state,
    doneCount: course.run.doneCount,
    totalCount: course.run.totalCount,
    isLast: nextId === null,
    isDone: state?.done ?? false,
    questionsLeft: state?.questionsLeft ?? 0,
    quizzes: Object.fromEntries(quizzes),
    ...{ questions, place, previousId, nextId },
  };
}

export const action = portalAction({
  answer: intent({
    permission: "own_course.take",
    form: answerInput,
    run: ({ within, params, clock }, answer) =>
      within((tx) => answerQuestion(tx, placeOf(params), answer, clock)),
    done: (answered) => answered,
  }),
  finish: intent({
    permission: "own_course.take",
    form: z.object({}),
    run: ({ within, params, clock }) => within((tx) => finishLesson(tx, placeOf(params), clock)),
    done: ({ nextLessonId, state }, { params }) => {
      const course = `/p/${params.vendor}/learn/${params.courseId}`;
      const goesOn = nextLessonId !== null && state !== "passed";
      return redirect(goesOn ? `${course}/${nextLessonId}` : course);
    },
  }),
  place: intent({
    permission: "own_course.take",
    form: placeInput,
    run: ({ within, params, clock }, { place }) =>
      within((tx) => visitLesson(tx, { ...placeOf(params), place }, clock)),
    done: () => ({ kept: true }),
  }),
});

function placeOf(params: Readonly<Record<string, string>>): { courseId: string; lessonId: string } {
  return { courseId: params.courseId ?? "", lessonId: params.lessonId ?? "" };
}

/** A lesson, alone on the screen. */
export default function Lesson(): ReactNode {
  const lesson = useLoaderData<typeof loader>();
  return <LessonPlayer key={lesson.lessonId} lesson={lesson} />;
}
