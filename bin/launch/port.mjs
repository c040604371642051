import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "./failure.mjs";

/**
 * Makes sure that we can listen where people will look for us.
 *
 * @param {import("./environment.mjs").Env} env
 * @param {number} patienceMs how long what a killed run left may take to end
 */
export async function claimPort({ HOST, PORT }, patienceMs) {
  for (let waited = 0; ; waited += 100) {
    const code = await tryListen(HOST, PORT);
    if (!code) return;
    if (code === "EADDRINUSE" && waited < patienceMs) await wait(100);
    else throw explain(code, HOST, PORT);
  }
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 */
function explain(code, host, port) {
  const other = port < 65_535 ? port + 1 : 3000;
  if (code === "EADDRINUSE") {
    return new Failure(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${other} npm start`,
    );
  }
  if (code === "EACCES") {
    return new Failure(`Port ${port} is only for root. Choose one above 1023: PORT=3000 npm start`);
  }
  return new Failure(
    `This machine cannot listen on HOST ${host} (${code}). Leave HOST out, or set it to 0.0.0.0.`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the code of the failure
 */
function tryListen(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? "unknown"));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
