import type { Logger } from "@tributary/kernel/log";

const quietMs = 30_000;

/** Tells that something failed. */
export type ReportFailure = (error: unknown) => void;

/**
 * Logs failures of connections and loops so that an outage is a few lines and not a flood: each part tells a kind of
 * failure at once, and after that every half minute how often it came meanwhile.
 */
export function createFailureLog(
  log: Logger,
  now: () => number = () => performance.now(),
): (part: string) => ReportFailure {
  const told = new Map<string, { at: number; again: number }>();
  return (part) => (error) => {
    const key = `${part} ${kindOf(error)}`;
    const before = told.get(key);
    if (before && now() - before.at < quietMs) {
      before.again += 1;
      return;
    }
    told.set(key, { at: now(), again: 0 });
    log.error({ failing: part, again: before?.again ?? 0, err: error }, "failed; goes on by itself");
  };
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.message;
}
