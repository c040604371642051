import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { unwrap } from "../result.ts";
import { explainEnvProblem, readEnv, readServerEnv } from "./read-env.ts";

const folder = mkdtempSync(join(tmpdir(), "tributary-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

const outside = { DATABASE_URL: "postgres://a:b@db/x", APP_SECRET: "s".repeat(32) };

function problemsOf(source: NodeJS.ProcessEnv): string[] {
  const read = readEnv({ DATA_DIR: folder, ...source });
  return read.ok ? [] : read.error.map(explainEnvProblem);
}

test("an empty environment is an embedded demo on port 3000", () => {
  const env = unwrap(readEnv({ DATA_DIR: folder, REDIS_URL: " " }));
  expect(env).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", APP_URL: "http://127.0.0.1:3000", DEMO: true });
  expect(env).toMatchObject({ embedded: true, operatorPages: true, REDIS_URL: undefined, LOG_LEVEL: "info" });
});

test("the secret is made once, for its owner only", () => {
  const dataDir = join(folder, "new");
  const { APP_SECRET: first, secretIsNew } = unwrap(readEnv({ DATA_DIR: dataDir }));
  expect(secretIsNew).toBe(true);
  expect(unwrap(readEnv({ DATA_DIR: dataDir }))).toMatchObject({ APP_SECRET: first, secretIsNew: false });
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(readFileSync(join(dataDir, "secret"), "utf8").trim()).toBe(first);
  expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
});

test("an outside database needs a secret, and is no demo", () => {
  expect(problemsOf({ DATABASE_URL: outside.DATABASE_URL })).toEqual([
    "APP_SECRET: is required with DATABASE_URL; make one with: openssl rand -base64 32",
  ]);
  expect(unwrap(readEnv(outside))).toMatchObject({ DEMO: false, embedded: false, operatorPages: false });
  expect(unwrap(readEnv({ ...outside, DEMO: "1" })).operatorPages).toBe(true);
});

test("the operator's pages close when the embedded one is no demo and others can reach it", () => {
  const env = { DATA_DIR: folder, DEMO: "0" };
  expect(unwrap(readEnv(env)).operatorPages).toBe(true);
  expect(unwrap(readEnv({ ...env, HOST: "0.0.0.0" })).operatorPages).toBe(false);
});

test("what the launcher starts knows that its database is the embedded one", () => {
  expect(unwrap(readServerEnv({ ...outside, EMBEDDED_DATABASE: "1" }))).toMatchObject({
    embedded: true,
    DEMO: true,
  });
});

test("a serving process refuses to start without a database", () => {
  expect(readServerEnv({ DATA_DIR: folder })).toMatchObject({
    ok: false,
    error: [{ variable: "DATABASE_URL" }],
  });
});

test.each([
  [{ PORT: "30OO" }, 'PORT: expected a port from 1 to 65535, got "30OO"'],
  [{ PORT: "65536" }, 'PORT: expected a port from 1 to 65535, got "65536"'],
  [{ HOST: "http://x" }, 'HOST: expected an address or a host name to listen on, got "http://x"'],
  [{ DEMO: "yes" }, 'DEMO: expected 0 or 1, got "yes"'],
  [
    { LOG_LEVEL: "loud" },
    'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
  ],
  [{ APP_URL: "https://a.example/b" }, "APP_URL: expected an address without a path"],
  [{ MAIL_FROM: "nobody" }, "MAIL_FROM: expected an address, such as Acme <partners@example.com>"],
  [{ APP_SECRET: "hunter2" }, "APP_SECRET: expected at least 32 random characters"],
  [{ METRICS_TOKEN: "hunter2" }, "METRICS_TOKEN: expected at least 16 characters"],
  [
    { DATABASE_URL: "mysql://u:hunter2@h/d" },
    "DATABASE_URL: expected postgres://user:password@host:5432/database",
  ],
  [{ REDIS_URL: "hunter2" }, "REDIS_URL: expected redis://host:6379"],
  [{ SMTP_URL: "http://u:hunter2@h" }, "SMTP_URL: expected smtp://user:password@host:587 or smtps://…"],
  [
    { SMTP_URL: "smtp://h", RESEND_API_KEY: "re_1" },
    "SMTP_URL: give either SMTP_URL or RESEND_API_KEY, not both",
  ],
  [
    { DATABASE_OWNER_URL: "postgres://h/d" },
    "DATABASE_OWNER_URL: makes sense only together with DATABASE_URL",
  ],
])("%j is refused in one line", (source, line) => {
  const problems = problemsOf(source);
  expect(problems).toEqual([line]);
  expect(problems.join()).not.toContain("hunter2");
});

test("all problems are told at once", () => {
  expect(problemsOf({ PORT: "x", DEMO: "x" })).toHaveLength(2);
});

test("S3 is all or nothing", () => {
  const s3 = { S3_ENDPOINT: "https://s3.example.com", S3_BUCKET: "files", S3_ACCESS_KEY_ID: "id" };
  expect(problemsOf(s3)[0]).toMatch(/^S3_SECRET_ACCESS_KEY: is missing/);
  expect(unwrap(readEnv({ DATA_DIR: folder, ...s3, S3_SECRET_ACCESS_KEY: "k" })).S3?.region).toBe(
    "us-east-1",
  );
});

test("an address that listens everywhere is not where people go", () => {
  expect(unwrap(readEnv({ DATA_DIR: folder, HOST: "0.0.0.0", PORT: "80" })).APP_URL).toBe(
    "http://127.0.0.1:80",
  );
  expect(unwrap(readEnv({ DATA_DIR: folder, HOST: "::1" })).APP_URL).toBe("http://[::1]:3000");
});
