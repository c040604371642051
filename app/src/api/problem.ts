import type { DomainError } from "@tributary/kernel";
import type { Context } from "hono";
import { statusOfError } from "../http/error-map.ts";
import { languageOf } from "../i18n/languages.ts";
import { problemWords } from "../i18n/problem-words.ts";
import { serverTranslator } from "../i18n/server-translators.ts";

/** An error of the API as RFC 9457 has it; `code` is ours and stable, `errors` name fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly request_id: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

const heading: Record<DomainError["code"], string> = {
  not_found: "Not found",
  forbidden: "The key does not have this right",
  unauthenticated: "The key is missing, unknown, revoked or expired",
  invalid: "Some fields do not fit",
  conflict: "The row was changed in the meantime",
  move_refused: "This move is not possible from the present state",
  course_required: "A course has to be passed first",
  taken: "A unique value is in use",
  credentials_refused: "Refused",
  throttled: "Too many requests",
  link_expired: "The link has run out",
  idempotency_mismatch: "The Idempotency-Key was used with other content",
  too_large: "The body is too large",
  file_refused: "The file is not a readable table",
};

/** Answers with a failure as `application/problem+json`; messages in the language the caller asks for. */
export function answerProblem(c: Context, error: DomainError, requestId: string): Response {
  const status = statusOfError(error);
  const t = serverTranslator(languageOf(null, c.req.header("accept-language") ?? null)).t;
  const fields = error.code === "invalid" ? error.details.fields : null;
  const body: Problem = {
    type: `urn:tributary:problem:${error.code}`,
    title: heading[error.code],
    status,
    code: error.code,
    request_id: requestId,
    ...(fields && {
      errors: fields.map(({ field, problem, params }) => ({
        field,
        code: problem,
        message: problemWords(t, problem, params),
      })),
    }),
    ...(error.code === "taken" && {
      errors: [{ field: error.details.field, code: "taken", message: problemWords(t, "taken") }],
    }),
  };
  const headers: Record<string, string> = { "content-type": "application/problem+json" };
  if (error.code === "throttled") headers["retry-after"] = String(error.details.retryAfterSeconds);
  if (error.code === "unauthenticated") headers["www-authenticate"] = "Bearer";
  return new Response(JSON.stringify(body), { status, headers });
}
