export type { Env, EnvProblem, S3Settings, ServerEnv } from "./env.ts";
export { projectRoot } from "./project-root.ts";
export { explainEnvProblem, readEnv, readServerEnv } from "./read-env.ts";
export { variableNames } from "./variables.ts";
