import { redirect } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { err, invalid } from "@tributary/kernel";
import { idInput, optionalIdInput } from "@tributary/kernel/input";
import { listCourseQuestions } from "@tributary/learning";
import {
  listCoursesToKeep,
  listKeptQuestions,
  listRecallPrograms,
  makeItems,
} from "@tributary/recirculation";
import {
  BackLink,
  Button,
  ButtonLink,
  Checkbox,
  EmptyState,
  Field,
  FormActions,
  FormPage,
  Select,
  useUi,
} from "@tributary/ui";
import { ChevronRight, GraduationCap } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

export const handle: RouteHandle = { title: (t) => t("recirculation:fromCourse.title") };

const search = z.object({ course: z.uuid().optional() });

/** First click: the course. Second: which of its questions. */
export const loader = vendorLoader(
  { permission: "recirculation.configure", search },
  async ({ within, search: { course: courseId } }) =>
    within(async (tx) => {
      const courses = await listCoursesToKeep(tx);
      const course = courses.find(({ id }) => id === courseId) ?? null;
      const kept = course ? await listKeptQuestions(tx, course.id) : new Set<string>();
      const questions = course ? await listCourseQuestions(tx, course.id) : [];
      return {
        courses,
        course,
        programs: (await listRecallPrograms(tx)).map(({ id, name }) => ({ id, name })),
        questions: questions.map(({ questionId, prompt, options }) => ({
          id: questionId,
          prompt,
          answer: options.flatMap(({ text, right }) => (right ? [text] : [])).join("; "),
          kept: kept.has(questionId),
        })),
      };
    }),
);

const ticked = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(idInput).min(1, "choose_any").max(200),
);

export const action = vendorAction({
  default: intent({
    permission: "recirculation.configure",
    form: z.object({ courseId: idInput, programId: optionalIdInput, questionIds: ticked }),
    run: ({ within, clock }, { courseId, programId, questionIds }) =>
      within(async (tx) => {
        const asked = await listCourseQuestions(tx, courseId);
        const questions = asked.filter(({ questionId }) => questionIds.includes(questionId));
        const course = (await listCoursesToKeep(tx)).find(({ id }) => id === courseId);
        if (!course) return err(invalid("courseId", "unknown"));
        return makeItems(tx, { programId, course, questions }, clock);
      }),
    done: (_, { scope }) => redirect(`/v/${scope.vendor.slug}/recirculation`),
  }),
});

export default function FromCourse(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const { courses, course } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <FormPage
      back={
        course ? (
          <BackLink href={`${base}/recirculation/from-course`}>{t("fromCourse.title")}</BackLink>
        ) : (
          <BackLink href={`${base}/recirculation`}>{t("title")}</BackLink>
        )
      }
      title={course?.title ?? t("fromCourse.title")}
      description={t("fromCourse.help")}
      errors={<FormProblems form={form} names={{ questionIds: t("fromCourse.questions") }} />}
    >
      {courses.length === 0 ? (
        <EmptyState icon={<GraduationCap />} title={t("fromCourse.none")}>
          {t("fromCourse.noneHelp")}
        </EmptyState>
      ) : null}
      {course ? <Questions /> : null}
      {courses.length > 0 && !course ? <Courses /> : null}
    </FormPage>
  );
}

/** The course first, then its questions. */
function Courses(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { Link } = useUi();
  const { courses } = useLoaderData<typeof loader>();
  return (
    <nav aria-label={t("fromCourse.courses")}>
      <ul className="divide-y divide-line overflow-hidden rounded-surface border border-line bg-raised">
        {courses.map(({ id, title, questions }) => (
          <li key={id}>
            <Link
              href={`?course=${id}`}
              className="flex min-h-12 items-center gap-3 px-4 py-2 no-underline -outline-offset-2 hover:bg-hover"
            >
              <GraduationCap aria-hidden="true" className="size-(--icon) shrink-0 text-muted" />
              <span className="min-w-0 flex-1">
                <span className="block font-emphasis wrap-anywhere">{title}</span>
                <span className="block text-13 text-muted">
                  {t("fromCourse.questionCount", { count: questions })}
                </span>
              </span>
              <ChevronRight aria-hidden="true" className="size-(--icon) shrink-0 text-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Questions(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const { course, questions, programs } = useLoaderData<typeof loader>();
  const { state } = useNavigation();
  return (
    <Form method="post" key={course?.id}>
      <input type="hidden" name="courseId" value={course?.id} />
      <fieldset id="field-questionIds" className="flex flex-col gap-3">
        <legend className="mb-3 font-emphasis">{t("fromCourse.questions")}</legend>
        {questions.map(({ id, prompt, answer, kept }) => (
          <Checkbox
            key={id}
            name="questionIds"
            value={id}
            defaultChecked={!kept}
            disabled={kept}
            label={<span className={kept ? "text-muted" : undefined}>{prompt}</span>}
            help={kept ? t("fromCourse.kept") : answer}
          />
        ))}
      </fieldset>
      {programs.length > 1 ? (
        <div className="mt-6">
          <Field id="field-programId" label={t("form.program")}>
            <Select name="programId">
              {programs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ) : null}
      <FormActions>
        <Button type="submit" variant="primary" loading={state === "submitting"}>
          {t("fromCourse.make")}
        </Button>
        <ButtonLink href={`${base}/recirculation`}>{t("fromCourse.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}
