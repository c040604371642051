import { isIP } from "node:net";
import { z } from "zod";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const smallestSecret = 32;
const smallestToken = 16;

function url(expected: string, ...protocols: string[]) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), expected);
}

const postgresUrl = url("expected postgres://user:password@host:5432/database", "postgres:", "postgresql:");
const mailAddress = /^(?:[^<>\r\n"]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** What each variable must look like. The messages are whole sentences after "NAME: ". */
export const variables = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: (issue) => `expected a port from 1 to 65535, got ${JSON.stringify(issue.input)}`,
    })
    .transform(Number)
    .default(3000),
  HOST: z
    .string()
    .refine((text) => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text), {
      error: (issue) => `expected an address or a host name to listen on, got ${JSON.stringify(issue.input)}`,
    })
    .default("127.0.0.1"),
  DATA_DIR: z.string().optional(),
  APP_URL: url("expected the address people use, such as https://partners.example.com", "http:", "https:")
    .refine(
      (text) => !/[?#]/.test(text) && new URL(text).pathname === "/",
      "expected an address without a path",
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  APP_SECRET: z
    .string()
    .min(smallestSecret, `expected at least ${smallestSecret} random characters`)
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  REDIS_URL: url("expected redis://host:6379", "redis:", "rediss:").optional(),
  RESEND_API_KEY: z.string().regex(/^\S+$/, "expected a key without spaces").optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]+$/, "expected a secret that begins with whsec_")
    .optional(),
  RESEND_BASE_URL: url("expected an http or https address", "http:", "https:").default(
    "https://api.resend.com",
  ),
  SMTP_URL: url("expected smtp://user:password@host:587 or smtps://…", "smtp:", "smtps:").optional(),
  MAIL_FROM: z
    .string()
    .regex(mailAddress, "expected an address, such as Acme <partners@example.com>")
    .default("Tributary <no-reply@tributary.example>"),
  S3_ENDPOINT: url("expected an http or https address", "http:", "https:").optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "expected the name of a bucket")
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  DEMO: z
    .enum(["0", "1"], { error: (issue) => `expected 0 or 1, got ${JSON.stringify(issue.input)}` })
    .transform((text) => text === "1")
    .optional(),
  METRICS_TOKEN: z.string().min(smallestToken, `expected at least ${smallestToken} characters`).optional(),
  API_REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,7}$/, "expected how many requests one API key may make in a minute, such as 600")
    .transform(Number)
    .default(600),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: (issue) => `expected one of ${logLevels.join(", ")}, got ${JSON.stringify(issue.input)}`,
    })
    .default("info"),
  /** Set by the launcher alone, which passes the embedded database's URL on to what it starts. */
  EMBEDDED_DATABASE: z.enum(["0", "1"], "is set by the launcher only").default("0"),
});

/** The names of all variables that the product reads: what a launcher passes on, and nothing else. */
export const variableNames: readonly string[] = Object.keys(variables.shape);
