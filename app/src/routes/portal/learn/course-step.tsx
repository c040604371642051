import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink, NextStep, Progress, TextLink } from "@tributary/ui";
import { Award } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { useFormat } from "../use-format.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";
import type { loader } from "./course.tsx";
import { useCourseWords } from "./use-course-words.ts";

type CourseView = Awaited<ReturnType<typeof loader>>;

/** Where one stands in a course, and the one next thing to do. */
export function CourseStep({ course }: { course: CourseView }): ReactNode {
  switch (course.line.state) {
    case "passed":
      return <Passed course={course} />;
    case "spent":
      return <Spent course={course} />;
    case "failed":
      return <Failed course={course} />;
    default:
      return <GoOn course={course} />;
  }
}

function GoOn({ course }: { course: CourseView }): ReactNode {
  const { t } = useTranslation(["learn", "lesson"]);
  const words = useCourseWords();
  const { line, modules } = course;
  const asks = modules.some(({ lessons }) => lessons.some(({ questions }) => questions.length > 0));
  const facts = [
    t("lesson:lessons", { count: line.totalCount }),
    t("lesson:minutes", { count: line.minutesLeft }),
    asks ? t("passAt", { percent: String(course.passingPercent) }) : t("passAtNone"),
    asks && course.attemptLimit !== null ? t("attempts", { count: course.attemptLimit }) : null,
  ];
  const due = words.due(line);
  return (
    <NextStep
      {...(line.required && { overline: [t("required"), due].filter(Boolean).join(" · ") })}
      title={words.state(line)}
      action={<Go intent="start" label={t(line.state === "new" ? "start" : "resume")} />}
    >
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {line.state === "under_way" ? (
        <div className="mt-3">
          <Progress label={t("progress")} done={line.doneCount} total={line.totalCount} hideLabel />
        </div>
      ) : null}
    </NextStep>
  );
}

function Failed({ course }: { course: CourseView }): ReactNode {
  const { t } = useTranslation("learn");
  const { line, passingPercent, attemptsLeft } = course;
  return (
    <NextStep
      title={t("failed", { score: String(line.scorePercent ?? 0), needed: String(passingPercent) })}
      action={<Go intent="again" label={t("again")} />}
    >
      {t("failedText")} {attemptsLeft === null ? null : t("failedLeft", { count: attemptsLeft })}
    </NextStep>
  );
}

function Spent({ course }: { course: CourseView }): ReactNode {
  const { t } = useTranslation("learn");
  const { vendorName } = usePortal();
  return (
    <section className="rounded-surface border border-line bg-raised p-5">
      <h2 className="text-20">{t("spent")}</h2>
      <p className="mt-1 text-muted">
        {t("failed", { score: String(course.line.scorePercent ?? 0), needed: String(course.passingPercent) })}
        . {t("spentText", { vendor: vendorName })}
      </p>
    </section>
  );
}

function Passed({ course }: { course: CourseView }): ReactNode {
  const { t } = useTranslation("learn");
  const path = usePortalPath();
  const format = useFormat();
  const { completion, certificate, modules } = course;
  const asks = modules.some(({ lessons }) => lessons.some(({ questions }) => questions.length > 0));
  const day = completion ? format.day(completion.completedAt) : "";
  return (
    <section className="rounded-surface bg-positive-soft p-5">
      <h2 className="flex items-center gap-2 text-20">
        <Award aria-hidden="true" className="size-6 text-positive" />
        {t("passed")}
      </h2>
      <p className="mt-1">
        {asks
          ? t("passedText", { score: String(completion?.scorePercent ?? 0), day })
          : t("passedNoQuestions", { day })}
      </p>
      {certificate ? (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <ButtonLink
            href={path(`/learn/certificates/${certificate.id}/certificate.pdf`)}
            download
            variant="primary"
            size="large"
          >
            {t("certificatePdf")}
          </ButtonLink>
          <TextLink href={`/verify/${certificate.code}`} className="inline-flex min-h-11 items-center">
            {t("certificateCheck")}
          </TextLink>
        </div>
      ) : null}
    </section>
  );
}

function Go({ intent, label }: { intent: "start" | "again"; label: string }): ReactNode {
  const form = useFormState(intent);
  const navigation = useNavigation();
  return (
    <Form method="post">
      <FormProblems form={form} />
      <input type="hidden" name="intent" value={intent} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        loading={navigation.state !== "idle" && form.pending}
      >
        {label}
      </Button>
    </Form>
  );
}
