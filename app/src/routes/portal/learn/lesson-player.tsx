import { Form } from "@remix-run/react";
import { BackLink, Button, ButtonLink, Notice, PlayerPage } from "@tributary/ui";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { LessonBlocks } from "../../../components/lesson/lesson-blocks.tsx";
import type { loader } from "./lesson.tsx";
import { QuestionForm } from "./question-form.tsx";
import { useKeptPlace } from "./use-kept-place.ts";

/** What the page of a lesson is given. */
export type LessonFacts = Awaited<ReturnType<typeof loader>>;

/** A lesson: progress on top, words in the middle, the next step at the thumb. */
export function LessonPlayer({ lesson }: { lesson: LessonFacts }): ReactNode {
  const { t } = useTranslation(["learn", "lesson"]);
  const blocks = useRef<HTMLDivElement>(null);
  useKeptPlace(blocks, lesson.place);
  return (
    <PlayerPage
      back={<BackLink href={`/p/${lesson.key}/learn/${lesson.courseId}`}>{t("toCourse")}</BackLink>}
      title={lesson.lessonTitle}
      done={lesson.doneCount}
      total={lesson.totalCount}
      progressLabel={t("progress")}
      next={<NextSteps lesson={lesson} />}
    >
      <div ref={blocks} className="flex flex-col gap-6">
        <LessonBlocks blocks={lesson.blocks} quiz={(id) => <Quiz lesson={lesson} blockId={id} />} />
      </div>
    </PlayerPage>
  );
}

function Quiz({ lesson, blockId }: { lesson: LessonFacts; blockId: string }): ReactNode {
  const { t } = useTranslation("lesson");
  const versions = lesson.quizzes[blockId] ?? [];
  const ended = lesson.runState !== "new" && lesson.runState !== "under_way";
  return (
    <div className="flex flex-col gap-6">
      <h2>{t("quiz")}</h2>
      {versions.map((versionId) => {
        const question = lesson.questions.find((one) => one.versionId === versionId);
        return question ? <QuestionForm key={versionId} question={question} ended={ended} /> : null;
      })}
    </div>
  );
}

function NextSteps({ lesson }: { lesson: LessonFacts }): ReactNode {
  const { t } = useTranslation("learn");
  const form = useFormState("finish");
  const course = `/p/${lesson.key}/learn/${lesson.courseId}`;
  const open = lesson.runState === "new" || lesson.runState === "under_way";
  const back = lesson.previousId ? (
    <ButtonLink href={`${course}/${lesson.previousId}`} variant="quiet" size="large">
      {t("previous")}
    </ButtonLink>
  ) : null;
  if (!open || (lesson.isDone && !lesson.isLast)) {
    return (
      <>
        {back}
        <ButtonLink
          href={lesson.nextId ? `${course}/${lesson.nextId}` : course}
          variant="primary"
          size="large"
        >
          {lesson.nextId ? t("next") : t("toCourse")}
        </ButtonLink>
      </>
    );
  }
  const label = lesson.isLast ? t("finish") : t("nextLesson");
  return (
    <>
      {back}
      <Form method="post" className="flex flex-col gap-2">
        {form.wrong.length > 0 ? (
          <Notice kind="caution" live>
            {t("questionsLeft", { count: Math.max(1, lesson.questionsLeft) })}
          </Notice>
        ) : (
          <FormProblems form={form} />
        )}
        <input type="hidden" name="intent" value="finish" />
        <Button type="submit" variant="primary" size="large" wide loading={form.pending}>
          {lesson.questionsLeft > 0 ? t("answerFirst", { count: lesson.questionsLeft }) : label}
        </Button>
      </Form>
    </>
  );
}
