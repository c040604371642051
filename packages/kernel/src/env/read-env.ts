import { isIP } from "node:net";
import { join, resolve } from "node:path";
import type { z } from "zod";
import { err, ok, type Result } from "../result.ts";
import { type KeptSecret, keptSecret } from "./app-secret.ts";
import type { Env, EnvProblem, S3Settings, ServerEnv } from "./env.ts";
import { projectRoot } from "./project-root.ts";
import { variables } from "./variables.ts";

type Read = z.infer<typeof variables>;

/**
 * Reads and checks the environment; the only place that looks at it. An empty variable counts as not set. Gives all
 * problems at once. Makes the data folder and the secret in it when the database is embedded and APP_SECRET is not
 * given; that the folder cannot be written is a problem of DATA_DIR.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Result<Env, EnvProblem[]> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = variables.safeParse(given);
  if (!read.success) return err(read.error.issues.map(problemOf));
  const problems = decideTogether(read.data);
  if (problems.length > 0) return err(problems);
  return complete(read.data);
}

/** The same for a process that serves: DATABASE_URL must be there, as the launcher alone starts a database. */
export function readServerEnv(source: NodeJS.ProcessEnv = process.env): Result<ServerEnv, EnvProblem[]> {
  const env = readEnv(source);
  if (!env.ok) return env;
  const { DATABASE_URL } = env.value;
  if (DATABASE_URL) return ok({ ...env.value, DATABASE_URL });
  return err([
    { variable: "DATABASE_URL", problem: "is needed here; npm start brings a database of its own" },
  ]);
}

/** The line for the person who starts the product. */
export function explainEnvProblem({ variable, problem }: EnvProblem): string {
  return `${variable}: ${problem}`;
}

function problemOf(issue: z.core.$ZodIssue): EnvProblem {
  return { variable: issue.path.join("."), problem: issue.message };
}

function decideTogether(read: Read): EnvProblem[] {
  const problems: EnvProblem[] = [];
  if (read.DATABASE_URL && !read.APP_SECRET) {
    problems.push({
      variable: "APP_SECRET",
      problem: "is required with DATABASE_URL; make one with: openssl rand -base64 32",
    });
  }
  if (read.DATABASE_OWNER_URL && !read.DATABASE_URL) {
    problems.push({ variable: "DATABASE_OWNER_URL", problem: "makes sense only together with DATABASE_URL" });
  }
  if (read.RESEND_API_KEY && read.SMTP_URL) {
    problems.push({ variable: "SMTP_URL", problem: "give either SMTP_URL or RESEND_API_KEY, not both" });
  }
  const s3 = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  if (s3.some((name) => read[name])) {
    for (const name of s3) {
      if (!read[name])
        problems.push({ variable: name, problem: "is missing; files go to S3 only when all of S3_* is set" });
    }
  }
  return problems;
}

function complete(read: Read): Result<Env, EnvProblem[]> {
  const dataDir = resolve(read.DATA_DIR ?? join(projectRoot(), ".data"));
  const embedded = read.DATABASE_URL === undefined || read.EMBEDDED_DATABASE === "1";
  const demo = read.DEMO ?? embedded;
  const kept = read.APP_SECRET ? { secret: read.APP_SECRET, isNew: false } : tryKeptSecret(dataDir);
  if ("problem" in kept) return err([kept]);
  return ok({
    PORT: read.PORT,
    HOST: read.HOST,
    DATA_DIR: dataDir,
    APP_URL: read.APP_URL ?? `http://${hostInUrl(read.HOST)}:${read.PORT}`,
    APP_SECRET: kept.secret,
    secretIsNew: kept.isNew,
    DATABASE_URL: read.DATABASE_URL,
    DATABASE_OWNER_URL: read.DATABASE_OWNER_URL,
    REDIS_URL: read.REDIS_URL,
    RESEND_API_KEY: read.RESEND_API_KEY,
    RESEND_BASE_URL: read.RESEND_BASE_URL,
    RESEND_WEBHOOK_SECRET: read.RESEND_WEBHOOK_SECRET,
    SMTP_URL: read.SMTP_URL,
    MAIL_FROM: read.MAIL_FROM,
    S3: s3Of(read),
    DEMO: demo,
    METRICS_TOKEN: read.METRICS_TOKEN,
    API_REQUESTS_PER_MINUTE: read.API_REQUESTS_PER_MINUTE,
    LOG_LEVEL: read.LOG_LEVEL,
    embedded,
    operatorPages: demo || (embedded && isLoopback(read.HOST)),
  });
}

function tryKeptSecret(dataDir: string): KeptSecret | EnvProblem {
  try {
    return keptSecret(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "EACCES" || code === "EPERM" ? "it belongs to another user" : String(code);
    return {
      variable: "DATA_DIR",
      problem: `the folder ${dataDir} cannot be used (${reason}); start as the user who owns it, or set DATA_DIR`,
    };
  }
}

function s3Of(read: Read): S3Settings | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = read;
  if (!(S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY)) return undefined;
  return {
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

/** Listening everywhere is no address to go to. */
function hostInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return isIP(host) === 6 ? `[${host}]` : host;
}
