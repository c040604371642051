import type { DomainError, FieldProblem, Result } from "@tributary/kernel";
import type { z } from "zod";
import { problemSentence } from "./problem-sentences.ts";

/** Something that the person who typed the command can mend. The message is a whole sentence. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** The value of a use case, or its failure as a problem of the command. */
export function orProblem<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw problemOf(result.error);
}

/** The checked input, or what is wrong with it, by option. */
export function readOptions<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw fieldsProblem(
    read.error.issues.map((issue) => ({ field: String(issue.path[0] ?? ""), problem: issue.message })),
  );
}

/** An expected failure as the person at the terminal is told of it. */
export function problemOf(error: DomainError): CommandProblem {
  switch (error.code) {
    case "invalid":
      return fieldsProblem(error.details.fields);
    case "not_found":
      return new CommandProblem("not_found", `There is no such ${error.details.noun}.`, error.details);
    case "taken":
      return new CommandProblem(
        "taken",
        `--${optionOf(error.details.field)} is in use already.`,
        error.details,
      );
    case "credentials_refused":
      return new CommandProblem(
        "credentials_refused",
        "This address has an account already, and the password is not the one of that account.",
      );
    case "file_refused":
      return new CommandProblem(
        "file_refused",
        `The file is no table that can be read (${error.details.reason.replaceAll("_", " ")}); save it as CSV.`,
        error.details,
      );
    case "too_large":
      return new CommandProblem(
        "too_large",
        `The file is larger than ${Math.floor(error.details.limitBytes / 2 ** 20)} MB; split it.`,
        error.details,
      );
    default:
      return new CommandProblem(error.code, `Refused: ${error.code.replaceAll("_", " ")}.`, error.details);
  }
}

function fieldsProblem(problems: readonly FieldProblem[]): CommandProblem {
  const fields = problems.map(({ field, problem, params = {} }) => ({
    option: `--${optionOf(field)}`,
    problem,
    ...params,
  }));
  const sentences = problems.map(
    ({ field, problem, params }) => `--${optionOf(field)}: ${problemSentence(problem, params)}`,
  );
  return new CommandProblem("invalid", `${sentences.join("; ")}.`, { fields });
}

/** `timeZone` is typed as `--time-zone`. */
function optionOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
