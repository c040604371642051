import type { DomainError, DomainErrorCode } from "@tributary/kernel";

/**
 * What each expected failure means to the outside: the HTTP status. Its words are the translations `errors.<code>`
 * (pages) and the titles of API problems. The one table of the application; the compiler sees that it is whole.
 */
const statusOf: Record<DomainErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  unauthenticated: 401,
  invalid: 422,
  conflict: 409,
  move_refused: 409,
  course_required: 409,
  taken: 409,
  credentials_refused: 401,
  throttled: 429,
  link_expired: 410,
  idempotency_mismatch: 422,
  too_large: 413,
  file_refused: 422,
};

/** The HTTP status of a failure. */
export function statusOfError(error: DomainError): number {
  return statusOf[error.code];
}
