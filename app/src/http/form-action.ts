import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { DomainError, Result } from "@tributary/kernel";
import type { z } from "zod";
import { statusOfError } from "./error-map.ts";
import { problemKey } from "./problem-key.ts";

/** What an action gives back to its form when nothing was done: every field as typed, and what is wrong with it. */
export interface FormReply {
  /** Which of the page's forms it belongs to. */
  readonly intent: string;
  readonly submission: SubmissionResult;
  /** A failure of the whole, for the translations `errors.<code>`. */
  readonly failure: FormFailure | null;
}

/** Why nothing was done: an expected failure, or what only a browser can know: that its request brought no answer. */
export interface FormFailure {
  readonly code: DomainError["code"] | "unreachable";
  readonly details: DomainError["details"];
}

/** The failure of a use case as the form shows it: at the fields where it can be, else above them. */
function replyTo(intent: string, submission: ReturnType<typeof parseForm>, error: DomainError): FormReply {
  if (error.code === "invalid") {
    const fieldErrors: Record<string, string[]> = {};
    for (const { field, problem, params } of error.details.fields) {
      fieldErrors[field] = [...(fieldErrors[field] ?? []), problemKey(problem, params)];
    }
    return { intent, submission: submission.reply({ fieldErrors, hideFields: secretFields }), failure: null };
  }
  if (error.code === "taken") {
    const fieldErrors = { [error.details.field]: ["taken"] };
    return { intent, submission: submission.reply({ fieldErrors, hideFields: secretFields }), failure: null };
  }
  return {
    intent,
    submission: submission.reply({ hideFields: secretFields }),
    failure: { code: error.code, details: error.details },
  };
}

/** Fields that are never sent back: they are typed anew. */
const secretFields = ["password", "present", "next"];

function parseForm<Form extends z.ZodType>(formData: FormData, schema: Form) {
  return parseWithZod(formData, { schema });
}

/**
 * Parses a form, runs the use case, and answers: a `Response` of the handler as it is; a failure as a reply that keeps
 * all that was typed.
 */
export async function answerForm<Form extends z.ZodType, Done>(
  formData: FormData,
  schema: Form,
  run: (form: z.output<Form>) => Promise<Result<Done>>,
  done: (value: Done) => Response | object,
): Promise<Response | ReturnType<typeof data<FormReply>> | object> {
  const intent = String(formData.get("intent") ?? "default");
  const submission = parseForm(formData, schema);
  if (submission.status !== "success") {
    return data(
      {
        intent,
        submission: submission.reply({ hideFields: secretFields }),
        failure: null,
      } satisfies FormReply,
      { status: 422 },
    );
  }
  const result = await run(submission.value as z.output<Form>);
  if (result.ok) return done(result.value);
  return data(replyTo(intent, submission, result.error), { status: statusOfError(result.error) });
}
