import { useActionData, useNavigation } from "@remix-run/react";
import { Field, FieldErrorsSummary, type FieldProps, Notice } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormReply } from "../http/form-action.ts";
import { readProblemKey } from "../http/problem-key.ts";
import { failureWords } from "../i18n/failure-words.ts";
import { problemWords } from "../i18n/problem-words.ts";

/** How one form of a page stands: what was typed, what is wrong with it, whether it is under way. */
export interface FormState {
  /** What was typed before it was refused, else what the row holds. */
  value(name: string, initial?: string | number | null): string;
  /** What is wrong with a field, in words. */
  error(name: string): string | null;
  /** The names of fields that are wrong. */
  readonly wrong: readonly string[];
  readonly failure: FormReply["failure"];
  readonly pending: boolean;
  /** What its fields are called, once they were given their names. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A form whose fields are named in one place: over each field, and where the form says what has to be mended. */
export interface NamedForm<Name extends string> extends FormState {
  readonly names: Readonly<Record<Name, string>>;
}

/** Gives the fields of a form their names. */
export function nameFields<Name extends string>(
  form: FormState,
  names: Readonly<Record<Name, string>>,
): NamedForm<Name> {
  return { ...form, names };
}

/** Reads the reply of the page's action, or of a fetcher, for the form of one intent. */
export function useFormState(intent = "default", from?: { data: unknown; state: string }): FormState {
  const { t } = useTranslation();
  const actionData = useActionData<unknown>();
  const navigation = useNavigation();
  const reply = replyFor(intent, from ? from.data : actionData);
  const sending = navigation.formData && (navigation.formData.get("intent") ?? "default") === intent;
  const errors = reply?.submission.error ?? {};
  return {
    value: (name, initial) => {
      const typed = reply?.submission.initialValue?.[name];
      return typeof typed === "string" ? typed : String(reply ? "" : (initial ?? ""));
    },
    error: (name) => {
      const problem = errors?.[name]?.[0];
      if (!problem) return null;
      const { key, params } = readProblemKey(problem);
      return problemWords(t, key, params);
    },
    wrong: Object.keys(errors ?? {}).filter((name) => errors?.[name]?.length),
    failure: reply?.failure ?? null,
    pending: from ? from.state !== "idle" : sending === true,
  };
}

function replyFor(intent: string, data: unknown): FormReply | null {
  if (typeof data !== "object" || data === null || !("submission" in data)) return null;
  const reply = data as FormReply;
  return reply.intent === intent ? reply : null;
}

interface FormFieldProps extends Omit<FieldProps, "error" | "id"> {
  readonly form: FormState;
  readonly name: string;
  /** Tells forms of one page apart that have fields of the same names. */
  readonly part?: string;
}

/** A field whose error comes from the form's reply. Its id is `field-<name>`, so that the summary can lead to it. */
export function FormField({ form, name, part, ...field }: FormFieldProps): ReactNode {
  return <Field {...field} id={fieldId(name, part)} error={form.error(name)} />;
}

function fieldId(name: string, part: string | undefined): string {
  return part ? `field-${part}-${name}` : `field-${name}`;
}

/** What has to be mended, above a form: the fields as links, and a failure of the whole in words. */
export function FormProblems({
  form,
  names = form.names,
  part,
}: {
  form: FormState;
  names?: Readonly<Record<string, string>> | undefined;
  part?: string;
}): ReactNode {
  const { t } = useTranslation("errors");
  if (form.failure) {
    return (
      <Notice kind="negative" live>
        {failureWords(t, form.failure)}
      </Notice>
    );
  }
  const errors = form.wrong.map((name) => ({
    fieldId: fieldId(name, part),
    message: names?.[name] ? `${names[name]}: ${form.error(name)}` : (form.error(name) ?? ""),
  }));
  return <FieldErrorsSummary title={t("invalid")} errors={errors} />;
}
