import { Form, useLoaderData } from "@remix-run/react";
import { memberLevels } from "@tributary/identity";
import { idInput } from "@tributary/kernel/input";
import {
  findCourseDraft,
  type Grant,
  grantCourse,
  grantInput,
  listGrants,
  revokeGrant,
} from "@tributary/learning";
import { listPrograms, type Program } from "@tributary/programs";
import {
  Badge,
  Button,
  Checkbox,
  EmptyState,
  Field,
  FormActions,
  Input,
  Radio,
  RadioGroup,
  Section,
  Select,
  SettingRow,
} from "@tributary/ui";
import { Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { CourseFrame, headOf, titleOfTab } from "./course-frame.tsx";

export const handle: RouteHandle = { title: titleOfTab("audience") };

export const loader = vendorLoader({ permission: "course.read" }, async ({ within, params, requestId }) =>
  within(async (tx) => {
    const draft = await findCourseDraft(tx, params.courseId ?? "");
    if (!draft) return refuseMissing("course", requestId);
    const grants = await listGrants(tx, draft.id);
    return { course: headOf(draft), grants, programs: await listPrograms(tx), levels: memberLevels };
  }),
);

export const action = vendorAction({
  grant: intent({
    permission: "course.edit",
    form: grantInput,
    run: ({ within, params }, form) => within((tx) => grantCourse(tx, params.courseId ?? "", form)),
    done: () => ({ done: "granted" }),
  }),
  revoke: intent({
    permission: "course.edit",
    form: z.object({ grantId: idInput }),
    run: ({ within, params, clock }, { grantId }) =>
      within((tx) => revokeGrant(tx, { courseId: params.courseId ?? "", grantId, at: clock.now() })),
    done: () => ({ done: "revoked" }),
  }),
});

/** Whom a course is for, and how it binds them. */
export default function Audience(): ReactNode {
  const { t } = useTranslation("learning");
  const { course, grants, programs, levels } = useLoaderData<typeof loader>();
  const { may } = useWorkspace();
  const canEdit = may("course.edit") && course.archivedAt === null;
  useDoneToast({ granted: t("audience.granted"), revoked: t("audience.revoked") });
  return (
    <CourseFrame course={course} tab="audience">
      <div className="max-w-[46rem]">
        <Section title={t("audience.title")} description={t("audience.help")}>
          {grants.length === 0 ? (
            <EmptyState icon={<Users />} title={t("audience.empty")}>
              {course.published ? null : t("audience.unpublished")}
            </EmptyState>
          ) : null}
          {grants.map((grant) => (
            <GrantRow key={grant.id} grant={grant} canEdit={canEdit} />
          ))}
        </Section>
        {canEdit ? <GrantForm key={grants.length} programs={programs} levels={levels} /> : null}
      </div>
    </CourseFrame>
  );
}

function GrantRow({ grant, canEdit }: { grant: Grant; canEdit: boolean }): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const form = useFormState("revoke");
  const facts = [
    grant.levels.map((level) => t(`common:levels.${level}`)).join(", "),
    grant.dueDays === null ? null : t("audience.dueIn", { count: grant.dueDays }),
    grant.gatesLeads ? t("audience.gates") : null,
  ];
  return (
    <SettingRow title={grant.programName} description={facts.filter(Boolean).join(" · ")}>
      <Badge tone={grant.required ? "accent" : "neutral"}>
        {t(grant.required ? "audience.required" : "audience.optional")}
      </Badge>
      {canEdit ? (
        <Form method="post">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="grantId" value={grant.id} />
          <Button type="submit" size="small" loading={form.pending}>
            {t("audience.takeBack")}
          </Button>
        </Form>
      ) : null}
    </SettingRow>
  );
}

function GrantForm({
  programs,
  levels,
}: {
  programs: readonly Pick<Program, "id" | "name">[];
  levels: typeof memberLevels;
}): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const form = useFormState("grant");
  const names = {
    programId: t("audience.program"),
    levels: t("audience.levels"),
    dueDays: t("audience.due"),
  };
  return (
    <Section title={t("audience.add")} description={t("audience.addHelp")}>
      <Form method="post" className="flex max-w-104 flex-col gap-4">
        <FormProblems form={form} names={names} />
        <input type="hidden" name="intent" value="grant" />
        <FormField form={form} name="programId" label={names.programId}>
          <Select name="programId" defaultValue={form.value("programId", programs[0]?.id)}>
            {programs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
        <RadioGroup label={names.levels} error={form.error("levels")}>
          {levels.map((level) => (
            <Checkbox
              key={level}
              name="levels"
              value={level}
              label={t(`common:levels.${level}`)}
              defaultChecked
            />
          ))}
        </RadioGroup>
        <RadioGroup label={t("audience.binding")}>
          <Radio name="binding" value="required" label={t("audience.required")} defaultChecked />
          <Radio name="binding" value="optional" label={t("audience.optional")} />
        </RadioGroup>
        <Field
          id="field-dueDays"
          label={names.dueDays}
          help={t("audience.dueHelp")}
          error={form.error("dueDays")}
          optional
        >
          <Input
            name="dueDays"
            inputMode="numeric"
            className="max-w-28"
            defaultValue={form.value("dueDays")}
          />
        </Field>
        <Checkbox name="gatesLeads" label={t("audience.gates")} help={t("audience.gatesHelp")} />
        <FormActions>
          <Button type="submit" variant="primary" loading={form.pending}>
            {t("audience.give")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
