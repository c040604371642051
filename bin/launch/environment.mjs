import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./project.mjs";

/** @typedef {import("../../packages/kernel/src/env/index.ts").Env} Env */

/** What every program may need of the machine. Everything else of ours stays with us. */
const ofTheMachine = [
  "PATH",
  "HOME",
  "USER",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "SSL_CERT_FILE",
  "NODE_EXTRA_CA_CERTS",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy",
];

/**
 * The checked environment. Throws one line for each variable that does not fit.
 *
 * @returns {Promise<Env>}
 */
export async function readEnvironment() {
  const { readEnv, explainEnvProblem } = await loadEnv();
  const read = readEnv();
  if (read.ok) return read.value;
  throw new Failure(read.error.map(explainEnvProblem).join("\n"));
}

/**
 * What a program that we start gets to know: the variables of the product and a few of the machine.
 *
 * @param {Env} env
 * @param {Record<string, string>} own
 * @returns {Promise<Record<string, string>>}
 */
export async function environmentOf(env, own) {
  const { variableNames } = await loadEnv();
  /** @type {Record<string, string>} */
  const passed = {};
  for (const name of [...ofTheMachine, ...variableNames]) {
    const value = process.env[name];
    if (value?.trim()) passed[name] = value;
  }
  delete passed.DATABASE_OWNER_URL;
  return { ...passed, DATA_DIR: env.DATA_DIR, APP_SECRET: env.APP_SECRET, NODE_ENV: "production", ...own };
}

/** @returns {Promise<typeof import("../../packages/kernel/src/env/index.ts")>} */
function loadEnv() {
  return import(join(root, "packages/kernel/build/env.mjs"));
}
