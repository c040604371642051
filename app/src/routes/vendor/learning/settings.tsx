import { Form, useLoaderData } from "@remix-run/react";
import {
  archiveCourse,
  type CourseDraft,
  type CourseVersionRow,
  changeCourse,
  courseSettingsInput,
  findCourseDraft,
  listCourseVersions,
} from "@tributary/learning";
import {
  Button,
  EmptyState,
  FormActions,
  FormSection,
  Input,
  Section,
  SettingRow,
  Textarea,
} from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { Ago } from "../frame/ago.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { CourseFrame, headOf, titleOfTab } from "./course-frame.tsx";

export const handle: RouteHandle = { title: titleOfTab("settings") };

export const loader = vendorLoader({ permission: "course.read" }, async ({ within, params, requestId }) =>
  within(async (tx) => {
    const draft = await findCourseDraft(tx, params.courseId ?? "");
    if (!draft) return refuseMissing("course", requestId);
    const { title, summary, passingPercent, attemptLimit } = draft;
    const settings = { title, summary, passingPercent, attemptLimit };
    return { course: headOf(draft), settings, versions: await listCourseVersions(tx, draft.id) };
  }),
);

export const action = vendorAction({
  default: intent({
    permission: "course.edit",
    form: courseSettingsInput,
    run: ({ within, params, clock }, form) =>
      within((tx) => changeCourse(tx, params.courseId ?? "", form, clock)),
    done: () => ({ done: "saved" }),
  }),
  archive: intent({
    permission: "course.edit",
    form: z.object({ archived: z.enum(["yes", "no"]) }),
    run: ({ within, params, clock }, { archived }) =>
      within((tx) =>
        archiveCourse(tx, { courseId: params.courseId ?? "", archived: archived === "yes" }, clock),
      ),
    done: () => ({ done: "saved" }),
  }),
});

/** A course as a whole: its name, what passes it, its versions, its end. */
export default function Settings(): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const { course, settings, versions } = useLoaderData<typeof loader>();
  const { may } = useWorkspace();
  const canEdit = may("course.edit");
  useDoneToast({ saved: t("common:saved") });
  return (
    <CourseFrame course={course} tab="settings">
      <div className="max-w-[46rem]">
        {canEdit && course.archivedAt === null ? <CourseForm settings={settings} /> : null}
        <Versions versions={versions} />
        {canEdit ? <Archive archived={course.archivedAt !== null} /> : null}
      </div>
    </CourseFrame>
  );
}

type Facts = Pick<CourseDraft, "title" | "summary" | "passingPercent" | "attemptLimit">;

function CourseForm({ settings }: { settings: Facts }): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const form = useFormState();
  const names = {
    title: t("settings.title"),
    summary: t("settings.summary"),
    passingPercent: t("settings.passing"),
    attemptLimit: t("settings.attempts"),
  };
  return (
    <Section title={t("settings.course")} description={t("settings.help")}>
      <Form method="post" className="max-w-104">
        <FormProblems form={form} names={names} />
        <FormSection>
          <FormField form={form} name="title" label={names.title}>
            <Input name="title" maxLength={200} required defaultValue={form.value("title", settings.title)} />
          </FormField>
          <FormField
            form={form}
            name="summary"
            label={names.summary}
            help={t("settings.summaryHelp")}
            optional
          >
            <Textarea
              name="summary"
              rows={3}
              maxLength={1000}
              defaultValue={form.value("summary", settings.summary)}
            />
          </FormField>
          <FormField
            form={form}
            name="passingPercent"
            label={names.passingPercent}
            help={t("settings.passingHelp")}
          >
            <Input
              name="passingPercent"
              inputMode="numeric"
              className="max-w-28"
              defaultValue={form.value("passingPercent", settings.passingPercent)}
            />
          </FormField>
          <FormField
            form={form}
            name="attemptLimit"
            label={names.attemptLimit}
            help={t("settings.attemptsHelp")}
            optional
          >
            <Input
              name="attemptLimit"
              inputMode="numeric"
              className="max-w-28"
              defaultValue={form.value("attemptLimit", settings.attemptLimit)}
            />
          </FormField>
        </FormSection>
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("common:actions.save")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function Versions({ versions }: { versions: readonly CourseVersionRow[] }): ReactNode {
  const { t } = useTranslation("learning");
  return (
    <Section title={t("settings.versions")} description={t("settings.versionsHelp")}>
      {versions.length === 0 ? <EmptyState title={t("publish.never")} /> : null}
      {versions.map(({ id, number, note, publishedAt, publishedByName }) => (
        <SettingRow
          key={id}
          title={t("settings.version", { number: String(number) })}
          description={note || t("settings.noNote")}
        >
          <span className="text-muted">
            {publishedByName}, <Ago at={publishedAt} />
          </span>
        </SettingRow>
      ))}
    </Section>
  );
}

function Archive({ archived }: { archived: boolean }): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState("archive");
  return (
    <Section title={t("settings.end")}>
      <SettingRow
        title={t(archived ? "settings.restore" : "settings.archive")}
        description={t(archived ? "settings.restoreHelp" : "settings.archiveHelp")}
      >
        <Form method="post">
          <input type="hidden" name="intent" value="archive" />
          <input type="hidden" name="archived" value={archived ? "no" : "yes"} />
          <Button type="submit" loading={form.pending}>
            {t(archived ? "settings.restore" : "settings.archive")}
          </Button>
        </Form>
      </SettingRow>
    </Section>
  );
}
