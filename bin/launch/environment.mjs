import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./project.mjs";

/** @typedef {import("../../packages/kernel/src/env/index.ts").Env} Env */

/** What every program may need of the machine. Everything else of ours stays with us. */
const ofTheMachine = [
  ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"],
  ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"],
].flat();

/**
 * The checked environment. Throws one line for each variable that does not fit.
 *
 * @param {import("./report.mjs").Report} report
 * @returns {Promise<Env>}
 */
export async function readEnvironment(report) {
  const { readEnv, explainEnvProblem } = await loadEnv();
  const read = readEnv();
  if (!read.ok) throw new Failure(read.error.map(explainEnvProblem).join("\n"));
  if (lostItsSecret(read.value)) report.line(`  ! ${lostSecret(read.value)}`);
  return read.value;
}

/**
 * A data folder has its secret before it has a database.
 *
 * @param {Env} env
 */
function lostItsSecret({ secretIsNew, DATA_DIR }) {
  return secretIsNew && existsSync(join(DATA_DIR, "postgres.json"));
}

/** @param {Env} env */
function lostSecret({ DATA_DIR }) {
  return `${join(DATA_DIR, "secret")} was missing, so a new one was made: links in mails sent so far do not open any more. If you have the old file, stop, put it back and start again.`;
}

/**
 * What the programs that we start get to know: the variables of the product and a few of the machine. What serves
 * never learns how to become the owner of the schema; what migrates does.
 *
 * @param {Env} env
 * @param {{ ownerUrl: string, runtimeUrl: string }} database
 */
export async function environmentsOf(env, { ownerUrl, runtimeUrl }) {
  const { variableNames } = await loadEnv();
  /** @type {Record<string, string>} */
  const passed = {};
  for (const name of [...ofTheMachine, ...variableNames]) {
    const value = process.env[name];
    if (value?.trim()) passed[name] = value;
  }
  const { DATABASE_OWNER_URL: _, ...rest } = passed;
  const runtime = {
    ...rest,
    DATA_DIR: env.DATA_DIR,
    APP_SECRET: env.APP_SECRET,
    DATABASE_URL: runtimeUrl,
    NODE_ENV: "production",
    ...(env.embedded && { EMBEDDED_DATABASE: "1" }),
  };
  return { runtime, owner: { ...runtime, DATABASE_OWNER_URL: ownerUrl } };
}

/** @returns {Promise<typeof import("../../packages/kernel/src/env/index.ts")>} */
function loadEnv() {
  return import(join(root, "packages/kernel/build/env.mjs"));
}
