import { Form } from "@remix-run/react";
import { Button, ButtonLink, Checkbox, FormActions, FormSection, Input, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormState } from "../../../components/form-reply.tsx";

/** What the form shows at first. */
export interface ProgramValues {
  readonly name: string;
  readonly partnerProgramId: string | null;
  readonly courseId: string | null;
  readonly levels: readonly string[];
  readonly retentionPercent: number;
  readonly mailsAWeek: number;
  readonly questionsAMail: number;
  readonly activeItems: number;
  readonly days: readonly number[];
  readonly fromHour: number;
  readonly toHour: number;
  readonly holdoutPercent: number;
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ProgramFormProps {
  readonly form: FormState;
  readonly id: string;
  readonly values: ProgramValues;
  readonly version: number;
  readonly partnerPrograms: readonly Choice[];
  readonly courses: readonly Choice[];
  readonly submit: string;
  readonly cancelHref: string;
}

const levels = ["rep", "group_head", "department_head"] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Who is kept in the picture, how well, and when they are written to. */
export function ProgramForm(props: ProgramFormProps): ReactNode {
  const { t } = useTranslation(["recirculation", "common"]);
  const { form, values } = props;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={form.value("id", props.id)} />
      <input type="hidden" name="version" value={props.version} />
      <FormSection title={t("recirculation:programs.who")}>
        <FormField form={form} name="name" label={t("recirculation:programs.name")} required>
          <Input name="name" maxLength={120} defaultValue={form.value("name", values.name)} />
        </FormField>
        <Choose {...props} name="partnerProgramId" choices={props.partnerPrograms} none="everyPartner" />
        <Choose {...props} name="courseId" choices={props.courses} none="anyCourse" />
        <FormField form={form} name="levels" label={t("recirculation:programs.levels")}>
          <Ticks
            name="levels"
            chosen={values.levels}
            choices={levels.map((level) => [level, t(`common:levels.${level}`)])}
          />
        </FormField>
      </FormSection>
      <FormSection title={t("recirculation:programs.howWell")}>
        <Figure {...props} name="retentionPercent" />
        <Figure {...props} name="activeItems" />
        <Figure {...props} name="holdoutPercent" />
      </FormSection>
      <FormSection title={t("recirculation:programs.when")}>
        <p className="text-13 text-muted">{t("recirculation:programs.whenHelp")}</p>
        <Figure {...props} name="mailsAWeek" />
        <Figure {...props} name="questionsAMail" />
        <FormField form={form} name="days" label={t("recirculation:programs.days")}>
          <Ticks
            name="days"
            chosen={values.days.map(String)}
            choices={weekdays.map((day) => [String(day), t(`recirculation:weekdays.d${day}`)])}
          />
        </FormField>
        <Figure {...props} name="fromHour" />
        <Figure {...props} name="toHour" />
      </FormSection>
      <FormActions>
        <Button type="submit" variant="primary" loading={form.pending}>
          {props.submit}
        </Button>
        <ButtonLink href={props.cancelHref}>{t("common:actions.cancel")}</ButtonLink>
      </FormActions>
    </Form>
  );
}

function Figure({
  form,
  values,
  name,
}: ProgramFormProps & {
  name:
    | "retentionPercent"
    | "activeItems"
    | "holdoutPercent"
    | "mailsAWeek"
    | "questionsAMail"
    | "fromHour"
    | "toHour";
}): ReactNode {
  const { t } = useTranslation("recirculation");
  return (
    <FormField
      form={form}
      name={name}
      label={t(`programs.fields.${name}`)}
      help={t(`programs.fieldsHelp.${name}`)}
    >
      <Input
        name={name}
        inputMode="numeric"
        className="max-w-28"
        defaultValue={form.value(name, values[name])}
      />
    </FormField>
  );
}

function Choose({
  form,
  values,
  name,
  choices,
  none,
}: ProgramFormProps & {
  name: "partnerProgramId" | "courseId";
  choices: readonly Choice[];
  none: "everyPartner" | "anyCourse";
}): ReactNode {
  const { t } = useTranslation("recirculation");
  return (
    <FormField form={form} name={name} label={t(`programs.fields.${name}`)}>
      <Select name={name} defaultValue={form.value(name, values[name])}>
        <option value="">{t(`programs.${none}`)}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

function Ticks({
  name,
  chosen,
  choices,
}: {
  name: string;
  chosen: readonly string[];
  choices: readonly (readonly [string, string])[];
}): ReactNode {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-2">
      {choices.map(([value, label]) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          label={label}
        />
      ))}
    </span>
  );
}
