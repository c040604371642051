import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { root } from "./project.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} status 0 when it went well; 128 when a signal ended it or it could not be started
 * @property {string} output everything it wrote, in its order
 */

/**
 * Runs a program to its end, without a terminal and without questions.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string, from: "stdout" | "stderr") => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd = root, env = process.env, onLine = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: withOwnNode(env), stdio: ["ignore", "pipe", "pipe"] });
    const written = { output: "" };
    for (const from of /** @type {const} */ (["stdout", "stderr"])) {
      let rest = "";
      child[from].setEncoding("utf8").on("data", (text) => {
        written.output += text;
        const lines = (rest + text).split(/\r?\n/);
        rest = lines.pop() ?? "";
        for (const line of lines) if (line.trim()) onLine(line.trim(), from);
      });
    }
    child.once("error", (error) =>
      resolve({ ...written, status: 128, output: `${written.output}${error.message}` }),
    );
    child.once("close", (status) => resolve({ ...written, status: status ?? 128 }));
  });
}

/**
 * npm and npx lie beside the node that runs us, whether or not that folder is on the path.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function withOwnNode(env) {
  return { ...env, PATH: [dirname(process.execPath), env.PATH].filter(Boolean).join(delimiter) };
}
