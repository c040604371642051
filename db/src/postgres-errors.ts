function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}

/** Whether a transaction lost against another one through no fault of its own and may be run again. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return code === "40001" || code === "40P01";
}

/** Whether a foreign key refused a change; gives its name. */
export function foreignKeyViolationOf(error: unknown): string | null {
  if (codeOf(error) !== "23503") return null;
  return String((error as { constraint?: string }).constraint ?? "");
}

/** Whether a unique constraint refused a row; gives its name, so that the use case can say which field is taken. */
export function uniqueViolationOf(error: unknown): string | null {
  if (codeOf(error) !== "23505") return null;
  return String((error as { constraint?: string }).constraint ?? "");
}

/** Whether a scope could not be entered because what it was minted from has changed since it was read. */
export function isScopeOutdated(error: unknown): boolean {
  return codeOf(error) === "TRB01";
}
