/**
 * Every failure that is expected, in one closed list. A code carries no prose: one table in the application
 * maps it to a status, a translated message and a form field. Details hold only what is safe to show.
 */
export interface DomainErrorDetails {
  /** The row does not exist, or belongs to somebody else: the two are never told apart. */
  not_found: { noun: string };
  /** The person may not do this. `permission` names who could be asked. */
  forbidden: { permission: string };
  unauthenticated: Record<never, never>;
  /** Input that does not fit; one problem a field. */
  invalid: { fields: readonly FieldProblem[] };
  /** Somebody else changed the row first; `by` and `place`: who it was, and where the row stands now. */
  conflict: { noun: string; current?: string; by?: string; place?: string };
  /** A state machine has no such move. */
  move_refused: { from: string; to: string };
  /** Leads are taken only from those who have passed these courses. */
  course_required: { courses: readonly { id: string; title: string }[] };
  /** A unique value is in use already; `existing` names the row that has it, where the person may see that row. */
  taken: { field: string; existing?: { id: string; label: string } };
  /** Wrong address or password: which of them is never said. */
  credentials_refused: Record<never, never>;
  /** Too many tries; may be tried again after that many seconds. */
  throttled: { retryAfterSeconds: number };
  /** A link from a mail that has been used, replaced or has run out. */
  link_expired: Record<never, never>;
  /** The same idempotency key came with other content. */
  idempotency_mismatch: Record<never, never>;
  /** An uploaded or sent body is larger than the limit. */
  too_large: { limitBytes: number };
  /** A file is not what it should be. */
  file_refused: { reason: FileRefusal };
}

/** Why a file is not taken: as a table, then as a picture, document, sound or film. */
export type FileRefusal =
  | ("binary" | "empty" | "no_header" | "no_rows" | "not_csv" | "unreadable")
  | ("archive" | "other_type" | "script" | "svg" | "truncated" | "unknown_type");

/** The name of an expected failure. */
export type DomainErrorCode = keyof DomainErrorDetails;

/** One problem at one field; `problem` is a translation key under `problems.`, `params` fill it. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** An expected failure: a code of the closed list with its safe details. */
export type DomainError = {
  [Code in DomainErrorCode]: { readonly code: Code; readonly details: DomainErrorDetails[Code] };
}[DomainErrorCode];

/** Builds an expected failure. */
export function domainError<Code extends DomainErrorCode>(
  code: Code,
  details: DomainErrorDetails[Code],
): Extract<DomainError, { code: Code }> {
  return { code, details } as Extract<DomainError, { code: Code }>;
}

/** Builds the failure of one field. */
export function invalid(
  field: string,
  problem: string,
  params?: FieldProblem["params"],
): Extract<DomainError, { code: "invalid" }> {
  return domainError("invalid", { fields: [params ? { field, problem, params } : { field, problem }] });
}
