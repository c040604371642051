import { type Logger as PinoLogger, pino } from "pino";

/** Structured logs: JSON lines on standard output. Ids and codes only; never addresses, names, tokens or bodies. */
export type Logger = PinoLogger;

/** Anything that slips in under these names is cut out before it is written. */
const redacted = ["email", "password", "token", "authorization", "cookie", "secret", "name", "phone", "to"];

/** Makes the logger of a process. `part` says which one: web, worker or cli. */
export function createLogger(part: string, level = "info"): Logger {
  return pino({
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted.flatMap((key) => [key, `*.${key}`]), censor: "[cut]" },
    // An error's own properties may hold a row (pg puts it into `detail`); only these three are safe to keep.
    serializers: {
      err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: error.stack }),
    },
  });
}
