import { Form, useActionData } from "@remix-run/react";
import type { LessonChange, Missing } from "@tributary/learning";
import { Button, Card, Field, Textarea, TextLink } from "@tributary/ui";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import { Ago } from "../../frame/ago.tsx";
import { useDeeds } from "../../frame/deeds.tsx";
import { useWorkspace } from "../../frame/use-workspace.ts";
import type { CourseHead } from "../course-frame.tsx";

interface PublishPanelProps {
  readonly course: CourseHead;
  readonly missing: readonly Missing[];
  readonly changes: readonly LessonChange[];
  readonly canEdit: boolean;
}

/** What learners see, what a publication would change, and what is still missing, each with the way there. */
export function PublishPanel({ course, missing, changes, canEdit }: PublishPanelProps): ReactNode {
  const { t } = useTranslation("learning");
  useTellPublished();
  return (
    <Card>
      <h2 className="text-16">{t("publish.title")}</h2>
      <Published course={course} />
      {missing.length > 0 ? (
        <MissingList courseId={course.id} missing={missing} />
      ) : course.hasChanges ? (
        <Ready course={course} changes={changes} canEdit={canEdit} />
      ) : (
        <p className="mt-2 text-muted">{t("publish.nothingNew")}</p>
      )}
    </Card>
  );
}

function useTellPublished(): void {
  const { t } = useTranslation("learning");
  const { done } = useDeeds();
  const answer = useActionData<{ done?: string; number?: number }>();
  useEffect(() => {
    if (answer?.done === "published") done(t("publish.done", { number: String(answer.number) }));
  }, [answer, done, t]);
}

function Published({ course: { published } }: { course: CourseHead }): ReactNode {
  const { t } = useTranslation("learning");
  if (!published) return <p className="mt-1 text-muted">{t("publish.never")}</p>;
  return (
    <p className="mt-1 text-muted">
      {t("publish.last", { number: String(published.number), name: published.by })} <Ago at={published.at} />
    </p>
  );
}

function MissingList({ courseId, missing }: { courseId: string; missing: readonly Missing[] }): ReactNode {
  const { t } = useTranslation("learning");
  const { base } = useWorkspace();
  const home = `${base}/learning/${courseId}`;
  return (
    <>
      <p className="mt-3 font-emphasis">{t("publish.missing", { count: missing.length })}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
        {missing.map(({ part, lessonId, lessonTitle, blockId, questionId, moduleId }) => {
          const words = t(`missing.${part}`);
          const anchor = questionId ? `#question-${questionId}` : blockId ? `#block-${blockId}` : "";
          return (
            <li key={`${part}:${moduleId}:${lessonId}:${blockId}:${questionId}`}>
              {lessonId ? (
                <>
                  <TextLink href={`${home}/lessons/${lessonId}${anchor}`}>{lessonTitle}</TextLink>: {words}
                </>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Ready({ course, changes, canEdit }: Omit<PublishPanelProps, "missing">): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState("publish");
  return (
    <>
      {course.published ? (
        <>
          <p className="mt-3 font-emphasis">{t("publish.changes")}</p>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
            {changes.map(({ kind, lessonId, title }) => (
              <li key={lessonId}>{t(`publish.change.${kind}`, { title })}</li>
            ))}
            {changes.length === 0 ? <li>{t("publish.change.order")}</li> : null}
          </ul>
        </>
      ) : null}
      {canEdit && course.archivedAt === null ? (
        <Form method="post" className="mt-3 flex flex-col gap-3" preventScrollReset>
          <FormProblems form={form} />
          <input type="hidden" name="intent" value="publish" />
          <Field label={t("publish.note")} optional help={t("publish.noteHelp")}>
            <Textarea name="note" rows={2} maxLength={500} defaultValue={form.value("note")} />
          </Field>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("publish.publish")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
